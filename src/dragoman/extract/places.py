"""Where an event is said to be: the place name that its clause attaches to it."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dragoman.model.draft import PlaceDraft

OF_PLACES = {"blockade", "siege", "bombardment", "shelling", "bombing", "capture", "occupation", "invasion", "seizure", "closure", "liberation", "recapture", "encirclement", "annexation", "storming", "reopening", "opening"}
REACH = 14  # tokens behind a trigger within which an unattached place still belongs to it
WHERE = ("in", "at", "near", "on", "outside", "inside", "around", "across", "along", "off", "throughout", "close", "into", "through", "within", "over", "to", "towards", "toward")
GOING = {"visit", "arrive", "travel", "come", "fly", "go", "head", "return", "trip", "tour", "land", "flee", "cross", "enter", "move", "pour", "flow", "stream", "deploy", "send", "march", "withdraw", "retreat", "storm", "attack", "shell", "bomb", "strike", "hit", "capture", "seize", "recapture", "retake", "take", "besiege", "blockade", "close", "reopen", "block"}
RANK = {"site": 0, "city": 1, "region": 2, "state": 3}
GENERIC = {"region", "province", "district", "area", "enclave", "territory", "county", "state", "governorate", "oblast", "valley", "capital", "front", "frontline", "side", "exclave", "strip", "peninsula", "island", "zone", "line", "suburb", "neighbourhood", "neighborhood", "outskirt", "mountain", "river", "lake", "sea", "coast", "gorge", "pass"}
SITE_NOUNS = {"square", "palace", "airport", "base", "station", "depot", "bridge", "checkpoint", "border", "street", "camp", "hospital", "school", "mosque", "church", "market", "port", "village", "town", "city", "corridor", "road", "plant", "barracks", "residence", "hotel", "building", "headquarters"}


def place_of(words: list[Token], *, actors: frozenset[int] = frozenset()) -> PlaceDraft | None:
    """The most telling place attached to any of `words` (a trigger, its carrier, its arguments).

    A name that is one of the `actors` (mention indices) acts there and is no place, unless it
    was visited.
    """
    found: list[tuple[int, int, PlaceDraft]] = []
    for order, word in enumerate(words):
        for prep, token in _located(word):
            found_here = list(_places_under(token)) or _named_before(token)
            for place in found_here:
                if place.root._.mention in actors and prep not in ("", "in", "to", "at"):
                    continue
                rank = _rank(place)
                draft = _draft(place, prep)
                if draft is not None:
                    found.append((0 if prep in ("in", "at", "near", "on", "outside", "along", "across") else 2 if prep == "of" else 1, rank * 10 + order, draft))
    return min(found, key=lambda one: one[:2])[2] if found else None


def place_after(doc: Doc, position: int) -> PlaceDraft | None:
    """A place right behind a date: "on the fifth of October / Granada", "on 5 October, Granada"."""
    for span in place_spans(doc):
        between = doc.text[position : span.start_char]
        if span.start_char >= position and between.strip() in ("/", ",", "-", "–", "—", "in", ", in") and span[0]._.mention is None:
            return _draft(span, "in")
    return None


def place_behind(anchor: Token, *, actors: frozenset[int]) -> PlaceDraft | None:
    """A place after "in", "at" or "near" behind `anchor`, before another finite verb begins."""
    doc = anchor.doc
    for span in place_spans(doc):
        if not anchor.i < span.start <= anchor.i + REACH or span[0].sent.start != anchor.sent.start:
            continue
        between = doc[anchor.i + 1 : span.start]
        if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.dep_ not in ("acl", "pcomp", "relcl") for token in between):
            return None
        before = span.root
        while before.i > anchor.i and before.dep_ in ("compound", "pobj", "nmod", "appos"):
            before = before.head
        if before.lower_ in ("in", "at", "near") and span.root._.mention not in actors:
            return _draft(span, before.lower_)
    return None


def _located(word: Token) -> Iterator[tuple[str, Token]]:
    for child in word.children:
        is_of = child.lower_ == "of" and word.pos_ == "NOUN" and word.lemma_ in OF_PLACES  # "the blockade of Nagorno-Karabakh"
        if child.dep_ in ("prep", "prt", "advmod") and (child.lower_ in WHERE or is_of) and (child.lower_ not in ("to", "towards", "toward", "into") or word.lemma_ in GOING):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield child.lower_, inner
                elif inner.dep_ == "prep":
                    yield from ((child.lower_, one) for one in inner.children if one.dep_ == "pobj")
        if child.dep_ in ("dobj", "obj", "nsubjpass") and word.lemma_ in GOING:
            yield "", child
        if child.dep_ == "nsubj" and word.lemma_ in ("see", "witness", "host"):
            yield "", child  # "the region saw a demonstration", "Brussels hosted a meeting"
    if word.tag_ == "VBN" and word.dep_ in ("acl", "amod"):
        return


def _places_under(token: Token) -> Iterator[Span]:
    """Place names in the noun phrase of `token`, not those in clauses that modify it."""
    inside = {token.i}
    stack = [token]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in ("relcl", "acl", "advcl", "ccomp", "punct"):
                continue
            if child.dep_ == "prep" and child.lower_ not in ("of", "in", "near", "outside"):
                continue
            inside.add(child.i)
            stack.append(child)
    for span in place_spans(token.doc):
        if span.root.i in inside or any(i in inside for i in range(span.start, span.end)):
            yield span


def _named_before(token: Token) -> list[Span]:
    """ "the corridor", "the region": the last place of that kind which the report named."""
    lemma = token.lemma_.lower()
    if lemma not in GENERIC | SITE_NOUNS or not any(child.lower_ in ("the", "this", "that") for child in token.children):
        return []
    for span in reversed(place_spans(token.doc)):
        if span.end > token.i:
            continue
        if span[-1].lower_ == lemma or (lemma in ("region", "enclave", "territory") and _rank(span) == RANK["region"]):
            return [span]
    return []


def place_spans(doc: Doc) -> tuple[Span, ...]:
    """All names of `doc` that may be places: gazetteer names and the recogniser's."""
    cached: tuple[Span, ...] | None = doc.user_data.get("place_spans")
    if cached is None:
        known = [span for span, entries in doc._.names if entries[0].kind in ("seat", "state", "region") and not _is_modifier(span)]
        taken = {i for span in known for i in range(span.start, span.end)} | {
            i for span, _ in doc._.names for i in range(span.start, span.end)
        }
        persons = {i for token in doc if token._.mention is not None and doc._.mentions[token._.mention].kind == "person" for i in [token.i]}
        other = [
            ent
            for ent in doc.ents
            if ent.label_ in ("GPE", "LOC", "FAC") and not taken & set(range(ent.start, ent.end)) and ent.root.i not in persons
            and ent.text[0].isupper() and not _is_credit(ent)
        ]
        spans = sorted([span for span in known if not _is_credit(span)] + other, key=lambda span: span.start)
        cached = tuple(_joined(doc, spans))
        doc.user_data["place_spans"] = cached
    return cached


def _joined(doc: Doc, spans: list[Span]) -> list[Span]:
    """ "Nagarno" beside "Karabakh" is one misspelt name, not a town in a region."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is not None and last.end == span.start and last.root.dep_ == "compound" and last.label_ != "FAC":
            joined[-1] = doc[last.start : span.end]
        else:
            joined.append(span)
    return joined


def _is_modifier(span: Span) -> bool:
    """ "Yerevan government", "US positions": a name that only says whose."""
    root = span.root
    if root.dep_ not in ("compound", "amod", "nmod") or root.head.i < span.end:
        return False
    index = root.head._.mention
    if index is not None:
        return span.doc._.mentions[index].kind != "person"
    return root.head.lemma_.lower() not in GENERIC | SITE_NOUNS and root.head.pos_ == "NOUN"


def _is_credit(span: Span) -> bool:
    doc = span.doc
    before = doc[span.start - 1].text if span.start else ""
    after = doc[span.end].text if span.end < len(doc) else ""
    return before == "(" and after == ")"


def _rank(span: Span) -> int:
    for known, entries in span.doc._.names:
        if known.start == span.start and known.end == span.end:
            return {"region": RANK["region"], "seat": RANK["city"], "state": RANK["state"]}.get(entries[0].kind, 2)
    return RANK["site"] if span.label_ == "FAC" else RANK["city"]


def _draft(span: Span, prep: str) -> PlaceDraft | None:
    start = span.start
    while start < span.end - 1 and span.doc[start].lower_ in ("the", "'s"):
        start += 1
    inner = span.doc[start : span.end]
    return PlaceDraft(
        start=inner.start_char, end=inner.end_char, text=inner.text, preposition=prep, country=_beside(span)
    )


def _beside(span: Span) -> str | None:
    """Country named right after: "Granada, Spain"; or before: "the Belgian capital Brussels"."""
    doc = span.doc
    for known, entries in doc._.names:
        if known.start == span.end + 1 and doc[span.end].text == "," and entries[0].kind == "state":
            return entries[0].country
        if known.end in (span.start - 1, span.start - 2) and entries[0].kind == "adjective" and doc[span.start - 1].lemma_ in ("capital", "city", "town", "village", "port"):
            return entries[0].country
    return None
