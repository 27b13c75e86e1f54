"""Mentions of actors in a parsed document: which noun phrases name somebody who can act.

Each becomes an ActorDraft with what its own words tell: names, titles, country, sector. Who it
is (which Pashinyan, whose "he") is decided in `resolve`.
"""

from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler
from spacy.tokens import Doc, Span, Token

from dragoman.annotate.titles import Title, find_title, title_before
from dragoman.model.actor import OfficeSeen
from dragoman.model.draft import ActorDraft
from dragoman.model.tables import Name, Noun, Tables

if not Doc.has_extension("mentions"):
    Doc.set_extension("mentions", default=())
if not Token.has_extension("mention"):
    Token.set_extension("mention", default=None)

PRONOUNS = {
    "he": ("m", False), "him": ("m", False), "his": ("m", False),
    "she": ("f", False), "her": ("f", False), "hers": ("f", False),
    "it": ("n", False), "its": ("n", False),
    "they": (None, True), "them": (None, True), "their": (None, True),
    "we": (None, True), "us": (None, True), "our": (None, True),
    "i": (None, False), "me": (None, False), "my": (None, False),
    "who": (None, False), "both": (None, True), "each": (None, True),
}  # fmt: skip
# Nouns for the two sides of a report's talks: "the two leaders", "both sides", "the parties".
SIDES = {"leader", "head", "side", "party", "country", "nation", "neighbour", "neighbor", "state", "government", "minister", "president", "man", "delegation", "capital", "official", "diplomat", "negotiator", "foe", "rival", "republic"}
# Nouns that count or hold people, and stand for those in their of-phrase.
HOLDERS = {"number", "group", "hundred", "thousand", "dozen", "score", "majority", "part", "some", "member", "million", "many", "most", "all", "crowd", "population", "column", "rest", "others"}
# Nouns for those who speak for another: the actor in the of-, to- or from-phrase gives the country.
SPEAK_FOR = {"representative", "adviser", "advisor", "aide", "envoy", "delegation", "official", "spokesman", "spokeswoman", "spokesperson", "leader", "member", "deputy", "assistant", "emissary", "negotiator", "authority", "lawyer", "supporter", "ally", "head"}
GOVERNING = {"authority", "government", "ministry", "presidency", "parliament"}  # "the authorities in Baku"
CREDIT_MARKS = {"(", "["}
MISSPELT_BODIES = ("ministry", "government", "parliament", "presidency", "embassy")
MISSPELT_BODY = 0.94  # "Ministery" is 0.97 like "ministry", "ministerial" 0.92


def find_mentions(doc: Doc, tables: Tables) -> Doc:
    """Set `doc._.mentions` and, on the head token of each, `token._.mention` (its index)."""
    finder = _Finder(doc, tables)
    finder.run()
    doc._.mentions = tuple(finder.drafts)
    return doc


class _Finder:
    """The mentions of one document while they are being found."""

    def __init__(self, doc: Doc, tables: Tables) -> None:
        self.doc = doc
        self.tables = tables
        self.drafts: list[ActorDraft] = []
        self.named: dict[int, tuple[Span, tuple[Name, ...]]] = {
            token.i: (span, entries) for span, entries in doc._.names for token in span
        }
        self.sentence = {token.i: n for n, sent in enumerate(doc.sents) for token in sent}
        self.used: set[int] = set()

    def run(self) -> None:
        """Persons first, since their titles hold other names; then names, nouns, pronouns."""
        for span in self._persons():
            self._add_person(span)
        for span, entries in self.doc._.names:
            if not self.used & set(range(span.start, span.end)):
                self._add_name(span, entries)
        for span in self._unknown_organisations():
            self._add_organisation(span)
        for token in self.doc:
            if token.i not in self.used:
                self._add_noun(token)
        for token in self.doc:
            if token._.mention is None and token.lower_ in PRONOUNS:
                self._add_pronoun(token)
        self._link_members()

    # -- persons ---------------------------------------------------------------------------

    def _persons(self) -> list[Span]:
        """PERSON entities, and surnames of theirs that the recogniser took for something else."""
        spans = []
        for ent in self.doc.ents:
            if ent.label_ == "PERSON" and not any(i in self.named for i in range(ent.start, ent.end)):
                span = _trimmed(ent)
                if span is not None and _looks_like_person(span):
                    spans.append(span)
        spans += list(self._missed_surnames(spans))
        taken = {token.i for span in spans for token in span}
        spans += [span for span in self._titled_unknowns() if not taken & set(range(span.start, span.end))]
        return sorted(spans, key=lambda span: span.start)

    def _missed_surnames(self, persons: list[Span]) -> Iterator[Span]:
        surnames = {span[-1].text for span in persons}
        taken = {token.i for span in persons for token in span} | set(self.named)
        for token in self.doc:
            if token.text in surnames and token.i not in taken and token.pos_ in ("PROPN", "NOUN", "ADJ"):
                if token.text[0].isupper() and token.dep_ not in ("compound", "amod"):
                    yield self.doc[token.i : token.i + 1]

    def _titled_unknowns(self) -> Iterator[Span]:
        """Names the recogniser took for a place or people, of somebody with a title or who speaks."""
        for ent in self.doc.ents:
            if ent.label_ not in ("GPE", "NORP", "ORG", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"):
                continue
            if any(i in self.named for i in range(ent.start, ent.end)) or not ent.text[0].isupper():
                continue
            if ent.label_ in ("ORG", "GPE", "PRODUCT") and len(ent) in (2, 3) and _is_foreign_name(ent):
                yield ent
                continue
            is_speaking = ent.root.dep_ == "nsubj" and ent.root.head.lemma_ in ("say", "tell", "add", "criticize", "criticise")
            if len(ent) <= 3 and (title_before(ent, self.tables, self.named) or (is_speaking and len(ent) == 1 and ent.label_ in ("GPE", "NORP"))):
                yield ent

    def _add_person(self, span: Span) -> None:
        title = title_before(span, self.tables, self.named)
        titles = [title] if title else []
        for one in self._appositions(span):
            found = find_title(one, self.tables, self.named)
            if found and found.words:
                titles.append(found)
        start = min([span.start, *(t.start for t in titles if t.start < span.start)])
        seen = tuple(OfficeSeen(title=t.office.title, of=t.of) for t in titles if t.office)
        sector = next((t.office.sector for t in titles if t.office and t.office.sector), None)
        country = next((t.country for t in titles if t.country), None)
        extra = [i for t in titles for i in range(t.start, t.end)]
        self._add(
            self.doc[start : span.end],
            head=span.root,
            kind="person",
            name=_clean_name(span),
            titles=seen,
            country=country,
            sector=sector or ("GOV" if titles else None),
            gender=_gender(titles),
            also=extra,
            author=_is_author(span),
        )
        above = span.root.head
        if above is not span.root and above.i in extra and above._.mention is None:
            above._.mention = span.root._.mention  # "his counterpart X": either word is the man

    def _appositions(self, span: Span) -> Iterator[Token]:
        """Title nouns set beside a name: "Charles Michel, the President of ..."; "the President, X"."""
        root = span.root
        for child in root.children:
            if child.dep_ == "appos" and child.i > root.i:
                yield child
        if root.dep_ == "appos" and root.head.i < span.start and root.head.pos_ in ("NOUN", "PROPN"):
            yield root.head
        before = span.start - 1
        if before > 1 and self.doc[before].text == ",":
            office = self._office_ending_at(before)
            if office is not None:
                yield office

    def _office_ending_at(self, end: int) -> Token | None:
        """Head of an office phrase that runs up to token `end`: "Secretary of the Council of X, Y"."""
        token = self.doc[end - 1]
        for _ in range(4):
            if token.i in self.used:
                return None
            if find_title(token, self.tables, self.named) and token.pos_ in ("NOUN", "PROPN"):
                return token
            if token.dep_ not in ("pobj", "prep", "compound", "appos"):
                return None
            token = token.head
        return None

    # -- names that tables know ---------------------------------------------------------------

    def _add_name(self, span: Span, entries: tuple[Name, ...]) -> None:
        entry = self._best_entry(span, entries)
        head = span.root
        if entry.kind == "region" or _is_credit(span):
            return
        if entry.kind == "adjective" and _is_people_noun(head):
            self._add_people(span, entry)
            return
        if entry.kind == "people" and entry.key.startswith("people:") and len(entry.key) == 10:
            self._add_people(span, entry)
            return
        phrase = _phrase_head(span)
        if phrase is not None and self._is_actor_noun(phrase):
            return  # "US delegation", "Azerbaijani forces": the noun takes the name up
        kind = {"seat": "state", "adjective": "state"}.get(entry.kind, entry.kind)
        self._add(
            span,
            head=head,
            kind=kind,
            name=entry.name,
            key=entry.key,
            country=entry.country,
            sector=entry.sector,
            plural=entry.kind == "people",
        )

    def _best_entry(self, span: Span, entries: tuple[Name, ...]) -> Name:
        exact = [entry for entry in entries if entry.text == span.text]
        order = ["state", "organisation", "group", "body", "people", "adjective", "seat", "region"]
        if span.root.dep_ in ("amod",) and len(span) == 1:
            order = ["adjective", *order]
        return min(exact or entries, key=lambda entry: order.index(entry.kind))

    def _add_people(self, span: Span, entry: Name) -> None:
        """Armenians, with the region they live in: "Armenians of Karabakh"."""
        head = span.root
        region = self._region_of(head)
        known = self._known_people(entry, region)
        sent_of = [child for child in head.children if child.dep_ == "amod" and child.lower_ in ("displaced", "ethnic", "local")]
        start = min([span.start, *(child.i for child in sent_of)])
        name = known.name if known else (f"{span.text} of {region}" if region else span.text)
        self._add(
            self.doc[start : span.end],
            head=head,
            kind="people",
            name=name,
            key=known.key if known else (f"{entry.key}:{region.casefold()}" if region else entry.key),
            country=known.country if known else entry.country,
            sector="CVL",
            plural=True,
            region=region,
        )

    def _known_people(self, entry: Name, region: str | None) -> Name | None:
        if region is None:
            return None
        state = self.tables.states.get(entry.country or "")
        adjective = state.adjectives[0] if state and state.adjectives else ""
        wanted = {f"{region} {adjective}s".casefold(), f"{adjective}s of {region}".casefold()}
        aliases = {name.text.casefold(): name for name in self.tables.names if name.kind == "people"}
        return next((aliases[text] for text in sorted(wanted) if text in aliases), None)

    def _region_of(self, noun: Token) -> str | None:
        """Region that a people is said to live in: "of Karabakh", "Karabakh residents"."""
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "in", "from"):
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        region = self._region_at(inner) or self._region_before(inner)
                        if region:
                            return region
            if child.dep_ in ("compound", "nmod", "amod", "poss") and self._region_at(child):
                return self._region_at(child)
        return None

    def _region_before(self, token: Token) -> str | None:
        """ "the region", "the enclave": the last region that the report named."""
        if token.lemma_ not in ("region", "enclave", "territory", "area", "republic") or not any(c.lower_ == "the" for c in token.children):
            return None
        before = [entries for span, entries in self.doc._.names if span.end <= token.i]
        names = [entry.name for entries in before for entry in entries if entry.kind == "region"]
        return names[-1] if names else None

    def _region_at(self, token: Token) -> str | None:
        for near in (token, *(child for child in token.children if child.dep_ in ("compound", "nmod"))):
            found = self.named.get(near.i)
            if found:
                region = next((entry for entry in found[1] if entry.kind == "region"), None)
                if region:
                    return region.name
        return None

    # -- organisations no table knows ---------------------------------------------------------

    def _unknown_organisations(self) -> list[Span]:
        return [
            ent
            for ent in self.doc.ents
            if ent.label_ == "ORG"
            and not self.used & set(range(ent.start, ent.end))
            and not any(i in self.named for i in range(ent.start, ent.end))
            and ent.text[0].isupper()
            and not self._is_actor_noun(ent.root)
        ]

    def _add_organisation(self, span: Span) -> None:
        span = _without_article(span)
        if len(span) == 0 or _is_credit(span):
            return
        self._add(span, head=span.root, kind="organisation", name=span.text, key=f"org:{span.text.casefold()}")

    # -- nouns ---------------------------------------------------------------------------------

    def _is_actor_noun(self, token: Token) -> bool:
        if token.pos_ not in ("NOUN", "PROPN"):
            return False
        return (
            self._body(token) is not None
            or find_title(token, self.tables, self.named) is not None
            or token.lower_ in self.tables.persons
            or token.lemma_.lower() in SPEAK_FOR
        )

    def _add_noun(self, token: Token) -> None:
        if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "nmod") and not _ends_name(token):
            return
        if token.i in self.used or token._.mention is not None:
            return
        if self._add_country(token) or self._add_sides(token) or self._add_body(token) or self._add_office(token):
            return
        noun = self.tables.persons.get(token.lower_)
        if noun is None and token.lemma_.lower() in SPEAK_FOR and token.dep_ not in ("attr", "oprd"):
            noun = Noun(name=token.lemma_, sector="GOV", kind="officials")
        if noun is not None:
            self._add_crowd(token, noun)

    def _add_country(self, token: Token) -> bool:
        """ "his country", "the country": the state of whom the report just spoke."""
        if token.lower_ not in ("country", "nation") or self._countries_of(token) or self._own_country(token):
            return False
        if not any(child.dep_ in ("poss", "det") and child.lower_ in ("the", "his", "her", "its", "their", "our", "my") for child in token.children):
            return False
        if any(child.dep_ in ("relcl", "amod", "prep") for child in token.children):
            return False
        self._add(_phrase(token), head=token, kind="pronoun", name="country", pronoun="country")
        return True

    def _add_sides(self, token: Token) -> bool:
        """ "the two leaders", "both sides", "the parties", "the leaders"."""
        if token.lemma_.lower() not in SIDES or token.tag_ not in ("NNS", "NNPS"):
            return False
        counts = [child.lower_ for child in token.children if child.dep_ in ("nummod", "det", "predet")]
        count = next((n for word, n in (("two", 2), ("both", 2), ("three", 3), ("four", 4), ("five", 5)) if word in counts), None)
        is_bare = token.lemma_ in ("side", "party", "leader") and "the" in counts and not self._own_country(token)
        if count is None and not is_bare:
            return False
        self._add(_phrase(token), head=token, kind="members", name=token.lemma_, count=count or 2, plural=True)
        return True

    def _add_body(self, token: Token) -> bool:
        """A ministry, army, court …: with its country where the phrase gives one."""
        body = self._body(token)
        if body is None:
            return False
        country, _ = self._country_of(token)
        countries = self._countries_of(token)
        if country is None and token.lower_ in self.tables.persons:
            return False  # "separatists" of no country are a crowd
        if token.lemma_.lower() in SPEAK_FOR and any(self.drafts[i].kind == "people" for i in self._complements(token)):
            return False  # "the delegation of Karabakh Armenians" is theirs, not their country's
        adjective = self._adjective(country)
        name = f"{adjective} {body.name}" if adjective else body.name
        self._add(
            _phrase(token),
            head=token,
            kind="body",
            name=name,
            key=f"body:{country}:{body.name.casefold()}" if country else None,
            country=country,
            countries=countries,
            sector=body.sector or None,
            also=self._name_tokens(token),
        )
        return True

    def _body(self, token: Token) -> Noun | None:
        """Longest body noun that ends at `token`: "foreign ministry", "ministry of defence"."""
        for text in _noun_readings(token):
            if text in self.tables.bodies:
                return self.tables.bodies[text]
        if token.text[0].isupper() and token.tag_ in ("NN", "NNP") and len(token) > 6:
            alike = [word for word in MISSPELT_BODIES if token.lower_[-1] == word[-1] and JaroWinkler.similarity(token.lower_, word) > MISSPELT_BODY]
            return self.tables.bodies.get(alike[0]) if alike else None
        return None

    def _add_office(self, token: Token) -> bool:
        """A title without its holder's name: "the Armenian Prime Minister"."""
        title = find_title(token, self.tables, self.named)
        if title is None or title.office is None or token.dep_ in ("attr", "oprd"):
            return False
        plural = token.tag_ in ("NNS", "NNPS")
        country, _ = self._country_of(token)
        country = title.country or country
        self._add(
            _phrase(token),
            head=token,
            kind="office",
            name=title.office.title,
            titles=(OfficeSeen(title=title.office.title, of=title.of or country),),
            country=country,
            sector=title.office.sector,
            plural=plural,
            countries=self._countries_of(token),
            gender=_gender([title]),
            also=[*range(title.start, title.end), *self._name_tokens(token)],
        )
        return True

    def _add_crowd(self, token: Token, noun: Noun) -> None:
        country, whole_key = self._country_of(token)
        region = self._region_of(token)
        phrase = _phrase(token)
        known = self._known_crowd(token, region)
        self._add(
            phrase,
            head=token,
            kind="people" if known else "crowd",
            name=known.name if known else _without_article(phrase).text,
            key=known.key if known else None,
            country=known.country if known else country,
            sector=(known.sector if known else noun.sector) or None,
            plural=token.tag_ in ("NNS", "NNPS") or noun.kind in ("crowd", "armed"),
            region=region,
            countries=self._countries_of(token),
            also=self._name_tokens(token),
        )

    def _known_crowd(self, token: Token, region: str | None) -> Name | None:
        """ "the Armenian population in Karabakh" is its Armenians."""
        if token.lemma_ not in ("population", "resident", "inhabitant", "people", "community"):
            return None
        for child in token.children:
            found = self.named.get(child.i)
            if found and child.dep_ in ("amod", "compound"):
                entry = next((e for e in found[1] if e.kind in ("adjective", "people")), None)
                if entry and entry.country:
                    return self._known_people(entry, region)
        return None

    def _own_country(self, token: Token) -> bool:
        return self._country_of(token)[0] is not None

    def _country_of(self, noun: Token) -> tuple[str | None, str | None]:
        """Country and table key that a noun's modifiers give: "Russian", "Baku's", "of Armenia"."""
        chain = [noun]
        chain += [child for child in noun.children if child.dep_ in ("compound", "amod", "nmod", "poss")]
        chain += [
            inner
            for child in noun.children
            if child.dep_ == "prep" and (child.lower_ in ("of", "for", "from") or (child.lower_ == "in" and noun.lemma_.lower() in GOVERNING))
            for inner in child.children
            if inner.dep_ == "pobj"
        ]
        chain += [inner for child in chain[1:] for inner in child.children if inner.dep_ in ("compound", "amod", "nmod", "poss")]
        for near in chain:
            found = self.named.get(near.i)
            if found is None:
                continue
            entry = next((e for e in found[1] if e.country and e.kind != "region"), None)
            if entry is not None and (near is not noun):
                return entry.country, entry.key
        return None, None

    def _countries_of(self, noun: Token) -> tuple[str, ...]:
        """All countries before a noun that several share: "Armenian and Azerbaijani ministers"."""
        stack = [c for c in noun.children if c.i < noun.i and c.dep_ in ("compound", "amod", "nmod", "poss")]
        found: dict[str, int] = {}
        while stack:
            token = stack.pop(0)
            known = self.named.get(token.i)
            entry = next((e for e in known[1] if e.country and e.kind in ("state", "adjective")), None) if known else None
            if entry is not None and entry.country:
                found.setdefault(entry.country, token.i)
            stack += [c for c in token.children if c.i < noun.i and c.dep_ in ("compound", "amod", "nmod", "conj", "punct")]
        self._read_headline_pair(noun, found)
        return tuple(sorted(found, key=lambda iso: found[iso])) if len(found) > 1 else ()

    def _read_headline_pair(self, noun: Token, found: dict[str, int]) -> None:
        """ "Armenia, Turkey leaders discuss": headlines join two states with a comma."""
        first = noun.left_edge.i if len(found) == 1 else 0
        if first < 2 or self.doc[first - 1].text != "," or noun.tag_ not in ("NNS", "NNPS"):
            return
        known = self.named.get(first - 2)
        entry = next((e for e in known[1] if e.kind == "state"), None) if known else None
        if entry is not None and entry.country and self.doc[first - 2].dep_ != "nsubj":
            found[entry.country] = first - 2

    def _name_tokens(self, noun: Token) -> list[int]:
        """Tokens of table names inside the phrase of `noun`, which are no actors of their own."""
        near = [child for child in noun.children if child.dep_ in ("compound", "amod", "nmod")]
        return [i for child in near if child.i in self.named for i in range(self.named[child.i][0].start, self.named[child.i][0].end)]

    def _adjective(self, country: str | None) -> str | None:
        state = self.tables.states.get(country or "")
        if state is None:
            return None
        return state.adjectives[0] if state.adjectives else state.name

    # -- pronouns, members ------------------------------------------------------------------

    def _add_pronoun(self, token: Token) -> None:
        if token.lower_ == "who" or (token.lower_ == "it" and _is_dummy(token)):
            return
        if token.lower_ == "us" and token.text == "US":
            return
        if token.lower_ in ("both", "each") and token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
            return
        gender, plural = PRONOUNS[token.lower_]
        kind = "members" if token.lower_ in ("both", "each") else "pronoun"
        self._add(
            self.doc[token.i : token.i + 1],
            head=token,
            kind=kind,
            name=token.lower_,
            pronoun=token.lower_,
            plural=plural,
            gender=gender,
            count=2 if kind == "members" else None,
        )

    def _link_members(self) -> None:
        """ "advisers to A, B and C": one group for each; "his country": the country of he."""
        for draft in list(self.drafts):
            head = self._heads[draft.index]
            if draft.kind in ("crowd", "office") and head.lemma_.lower() in SPEAK_FOR:
                members = tuple(self._complements(head))
                if members:
                    self._replace(draft.index, members=members)
            owner = next((c for c in head.children if c.dep_ == "poss" and c._.mention is not None), None)
            if owner is not None:
                self._replace(draft.index, whole=owner._.mention)

    def _complements(self, head: Token) -> Iterator[int]:
        preps = [c for c in head.children if c.dep_ == "prep" and c.lower_ in ("to", "of", "from", "for")]
        if not preps and head.i + 1 < len(self.doc) and self.doc[head.i + 1].lower_ == "to":
            preps = [self.doc[head.i + 1]]
        for prep in preps:
            for inner in prep.children:
                if inner.dep_ == "pobj":
                    for one in _all_conjuncts(inner):
                        if one._.mention is not None:
                            yield one._.mention

    # -- adding -------------------------------------------------------------------------------

    @property
    def _heads(self) -> dict[int, Token]:
        return {token._.mention: token for token in self.doc if token._.mention is not None}

    def _replace(self, index: int, **changes: object) -> None:
        from dataclasses import replace

        self.drafts[index] = replace(self.drafts[index], **changes)  # type: ignore[arg-type]

    def _add(self, span: Span, *, head: Token, kind: str, name: str, also: list[int] | None = None, **given: object) -> None:
        if head._.mention is not None:
            return
        head._.mention = len(self.drafts)
        self.used.update(range(span.start, span.end))
        self.used.update(also or [])
        self.drafts.append(
            ActorDraft(
                index=len(self.drafts),
                start=span.start_char,
                end=span.end_char,
                text=span.text,
                kind=kind,
                name=name,
                sentence=self.sentence.get(head.i, 0),
                subject=head.dep_ in ("nsubj", "nsubjpass"),
                main=head.dep_ in ("nsubj", "nsubjpass") and head.head.dep_ == "ROOT",
                **given,  # type: ignore[arg-type]
            )
        )


def _trimmed(ent: Span) -> Span | None:
    """The entity without marks, lower-case words and possessives at its ends."""
    start, end = ent.start, ent.end
    doc = ent.doc
    while start < end and (not doc[start].text[0].isupper()):
        start += 1
    while end > start and (doc[end - 1].text in ("'s", "'") or not doc[end - 1].text[0].isalpha()):
        end -= 1
    return doc[start:end] if start < end else None


def _looks_like_person(span: Span) -> bool:
    if len(span) == 1 and (len(span.text) < 3 or span.root.dep_ in ("compound",) or _is_credit(span)):
        return False
    return not _is_credit(span) and len(span) <= 5


def _is_foreign_name(span: Span) -> bool:
    """Two or three capitalised words of which the model's vocabulary lacks the last: a person."""
    words = [token for token in span if not token.is_punct]
    return all(token.tag_ == "NNP" and token.text.istitle() for token in words) and words[-1].is_oov


def _is_author(span: Span) -> bool:
    """ "a message from President X": whom a later "he" in the message means."""
    prep = span.root.head
    return prep.dep_ == "prep" and prep.lower_ in ("from", "by", "of") and prep.head.lemma_ in ("message", "letter", "statement", "speech", "note", "call", "remark")


def _clean_name(span: Span) -> str:
    return " ".join(span.text.split())


def _is_credit(span: Span) -> bool:
    """Whether a name stands alone in brackets, as an agency credit does: "(Anatolia)"."""
    doc = span.doc
    before = doc[span.start - 1].text if span.start else ""
    after = doc[span.end].text if span.end < len(doc) else ""
    return before in CREDIT_MARKS and after in (")", "]")


def _is_people_noun(token: Token) -> bool:
    return token.tag_ in ("NNPS", "NNS") and token.dep_ not in ("compound", "amod")


def _phrase_head(span: Span) -> Token | None:
    """The noun that a name modifies: "delegation" for "US", "forces" for "Azerbaijani"."""
    root = span.root
    head = root.head
    if root.dep_ in ("compound", "amod", "nmod", "poss") and head.i >= span.end:
        return head
    return None


def _phrase(token: Token) -> Span:
    """The noun phrase of `token` up to and with it, and its own of-phrase where that is a name."""
    lefts = [child for child in token.children if child.i < token.i and child.ent_type_ not in ("DATE", "TIME") and child.dep_ in ("compound", "amod", "nmod", "poss", "nummod", "det", "advmod", "quantmod")]
    start = min([token.i, *(child.left_edge.i for child in lefts)])
    return token.doc[start : token.i + 1]


def _without_article(span: Span) -> Span:
    start = span.start
    while start < span.end - 1 and span.doc[start].lower_ in ("the", "a", "an"):
        start += 1
    return span.doc[start : span.end]


def _noun_readings(token: Token) -> Iterator[str]:
    """Lower-case readings of the noun that ends or starts at `token`, the longest first."""
    doc = token.doc
    for size in (4, 3, 2):
        if token.i + size <= len(doc):
            ahead = doc[token.i : token.i + size]
            if ahead[1].lower_ == "of" or (size > 2 and ahead[1].lower_ in ("for", "of")):
                yield ahead.text.lower()
                yield ahead.text.lower().replace(" the ", " ")
    for size in (4, 3, 2, 1):
        if token.i - size + 1 >= 0:
            yield doc[token.i - size + 1 : token.i + 1].text.lower()
    if token.tag_ in ("NNS", "NNPS"):
        yield token.lemma_.lower()


def _gender(titles: list[Title]) -> str | None:
    words = " ".join(title.words for title in titles).casefold()
    if any(word in words for word in ("spokeswoman", "queen", "mrs", "ms.", "lady", "chairwoman")):
        return "f"
    if any(word in words for word in ("spokesman", "king", "mr", "emir", "sheikh", "chairman", "pope")):
        return "m"
    return None


def _is_dummy(token: Token) -> bool:
    """ "it was not possible to say", "it is expected": an "it" that stands for nobody."""
    verb = token.head
    return any(child.dep_ in ("acomp",) and any(g.dep_ in ("xcomp", "ccomp") for g in child.children) for child in verb.children) or (
        verb.lemma_ in ("seem", "appear", "rain", "take") or token.dep_ == "expl"
    ) or (verb.lemma_ == "be" and any(child.dep_ in ("acomp", "attr") for child in verb.children) and any(child.dep_ in ("xcomp", "ccomp") for child in verb.children))


def _ends_name(token: Token) -> bool:
    """Whether a compound noun is followed by the name it is a title of; then it is used already."""
    return False


def _all_conjuncts(token: Token) -> list[Token]:
    return [token, *(one for child in token.children if child.dep_ == "conj" for one in _all_conjuncts(child))]
