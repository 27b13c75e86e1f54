"""A small record with one of everything, made by hand."""

from dragoman.model.actor import Actor, ActorMention, Office, Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track, TrackMeeting
from dragoman.model.dispute import Contradiction, Correction, Voice
from dragoman.model.event import Event, EventMention, Link, Meeting, TrailStep
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.judgement import Anchor, Attachment, make_judgement, number_judgement
from dragoman.model.note import make_note
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.report import Report, make_report
from dragoman.model.situation import Situation
from dragoman.model.source import Source, Version
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN, When

TEXT = (
    "Brussels hosted a trilateral meeting on May 14 between Aliyev, Pashinyan and Michel.\n\n"
    "About 6,000 Armenians gathered on Friday. A meeting in Granada is planned for 5 October.\n"
)
REPORT = make_report(
    TEXT,
    file="brussels.txt",
    outlet="Caucasus Wire",
    title="Talks [bold]end[/bold] \x1b[31mred",
    published="2023-07-15",
    url="https://example.org/brussels",
)
UNDATED = make_report("Nothing much happened in the region.", file="quiet.txt")
EARLY = make_report("A quiet day again.", file="early.txt", outlet="AFP", published="2023-07-10")

ALIYEV, PASHINYAN = make_id("ac", "person:aliyev"), make_id("ac", "person:pashinyan")
MICHEL, AZERBAIJAN = make_id("ac", "person:michel"), make_id("ac", "state:AZE")
TRACK = make_id("tr", "EU")
MAY = When(start="2023-05-14", end="2023-05-14", precision="day", text="May 14", basis="explicit")
OCTOBER = When(start="2023-10-05", end="2023-10-05", precision="day", basis="explicit")
JUNE = When(start="2023-06-01", end="2023-06-01", precision="day", basis="explicit")
BRUSSELS = Place(
    name="Brussels",
    country="BEL",
    latitude=50.850451,
    longitude=4.34878,
    geonames=2800866,
    text="Brussels",
)
GRANADA = Place(name="Granada", country="ESP", latitude=37.18, longitude=-3.6, text="Granada")


def person(actor: str, name: str, role: str = "actor", *, stated: bool = True) -> Participant:
    """A participant with a country."""
    country = {"Ilham Aliyev": "AZE", "Nikol Pashinyan": "ARM"}.get(name)
    return Participant(
        role=role, actor=actor, name=name, country=country, sector="GOV", text=name, stated=stated
    )


LEADERS = (person(ALIYEV, "Ilham Aliyev"), person(PASHINYAN, "Nikol Pashinyan"))
MEDIATOR = person(MICHEL, "Charles Michel", "mediator", stated=False)


def evidence(words: str, report: Report = REPORT) -> tuple[Evidence, ...]:
    """Evidence of `words` where they first stand."""
    start = report.text.index(words)
    return (Evidence(report=report.id, start=start, end=start + len(words), text=words),)


def mention(trigger: str, sentence: str, when: When, place: Place | None) -> EventMention:
    """A report's account of a meeting."""
    start = TEXT.index(sentence) + sentence.index(trigger)
    return EventMention(
        id=make_id("mn", REPORT.id, start),
        report=REPORT.id,
        start=start,
        end=start + len(trigger),
        trigger=trigger,
        type="CONSULT",
        mode=None,
        contexts=("diplomatic",),
        status="occurred",
        factuality="asserted",
        background=False,
        participants=(*LEADERS, MEDIATOR),
        when=when,
        place=place,
        meeting=Meeting(format="trilateral", level="leaders"),
        links=(),
        figures=(),
        confidence=0.934,
        decided_by="meeting.noun",
        evidence=evidence(sentence),
    )


FIRST, SECOND = TEXT.split("\n\n")[0], "A meeting in Granada is planned for 5 October."
HELD = mention("meeting", FIRST, MAY, BRUSSELS)
AHEAD = mention("meeting", SECOND, OCTOBER, GRANADA)


def event(founder: str, status: str, when: When, place: Place | None, type: str) -> Event:
    """An event of the two leaders."""
    return Event(
        id=make_id("ev", founder),
        type=type,
        mode=None,
        contexts=("diplomatic",),
        quad="verbal cooperation",
        score=2.5,
        cameo="036",
        status=status,
        factuality="asserted",
        background=False,
        trail=(TrailStep(step="held", status=status, report=REPORT.id, published="2023-07-15"),),
        when=when,
        place=place,
        participants=(*LEADERS, MEDIATOR),
        meeting=Meeting(format="trilateral", level="leaders", track=TRACK),
        links=(Link(type="prepares", event="ev_other", text="ahead of"),),
        figures=(),
        claims=(),
        confidence=0.934,
        tier="publish",
        decided_by="meeting.noun",
        trigger="meeting",
        reports=1,
        independent=1,
        mentions=(founder,),
        merges=(),
        evidence=evidence(FIRST),
    )


EVENTS = (
    event(HELD.id, "occurred", MAY, BRUSSELS, "CONSULT"),
    event(AHEAD.id, "planned", OCTOBER, GRANADA, "CONSULT"),
    event("mn_june", "planned", JUNE, None, "CONSULT"),
    event("mn_undated", "called_for", UNKNOWN, None, "CONSULT"),
    event("mn_bounded", "occurred", When(end="2023-07-15", basis="bounded"), None, "ASSAULT"),
)
CLAIM = Claim(
    id="cl_1",
    report=REPORT.id,
    start=TEXT.index("About"),
    end=TEXT.index(" A meeting"),
    speaker=Speaker(actor=ALIYEV, name="Ilham Aliyev"),
    via=(Speaker(actor=None, name="AFP"),),
    addressee=None,
    stance="states",
    act=None,
    about="fg_1",
    issue=None,
    content="=6,000 gathered",
    directness="reported",
    when=UNKNOWN,
    evidence=evidence("About 6,000 Armenians gathered on Friday."),
)
FIGURE = Figure(
    id="fg_1",
    report=REPORT.id,
    start=TEXT.index("About"),
    end=TEXT.index(" gathered"),
    measure="demonstrators",
    low=6000.0,
    high=6000.0,
    exactness="about",
    unit="people",
    of="Armenians",
    as_of=UNKNOWN,
    place=None,
    claim="cl_1",
    event=None,
    cumulative=None,
    legible=True,
    text="About 6,000 Armenians",
    evidence=evidence("About 6,000 Armenians gathered on Friday."),
)
DAMAGED = Figure(
    id="fg_2",
    report=REPORT.id,
    start=0,
    end=8,
    measure="crossed",
    low=None,
    high=None,
    exactness="about",
    unit="people",
    of=None,
    as_of=UNKNOWN,
    place=None,
    claim=None,
    event=None,
    cumulative=None,
    legible=False,
    text="7,24 in <> hours",
    evidence=evidence("Brussels"),
)


def judged(number: int, action: str, by: str, *, state: str = "attached") -> Attachment:
    """A judgement on the meeting that was held."""
    anchor = Anchor(
        report=REPORT.id, start=HELD.start, end=HELD.end, quote=HELD.trigger, kind="event"
    )
    return Attachment(
        judgement=number_judgement(make_judgement(action, anchor, by=by), number),
        state=state,
        row=HELD.id if state == "attached" else None,
        subject=EVENTS[0].id if state == "attached" else None,
        reason="its words are gone" if state == "unattached" else None,
    )


def make_record() -> Record:
    """The record of three reports, one of them undated."""
    leader = {"type": "person", "sector": "GOV"}
    seen = Office(title="President", of="AZE", seen_from="2023-05-14", seen_to="2023-07-15")
    actors = (
        Actor(
            id=ALIYEV,
            key="person:aliyev",
            name="Ilham Aliyev",
            country="AZE",
            offices=(seen,),
            type="person",
            sector="GOV",
            aliases=("Aliyev",),
        ),
        Actor(
            id=PASHINYAN,
            key="person:p",
            name="Nikol Pashinyan",
            country="ARM",
            aliases=("Pashinyan",),
            **leader,
        ),
        Actor(
            id=MICHEL,
            key="person:m",
            name="Charles Michel",
            country=None,
            aliases=("Michel",),
            **leader,
        ),
        Actor(
            id=AZERBAIJAN,
            key="state:AZE",
            name="Azerbaijan",
            type="state",
            country="AZE",
            sector=None,
        ),
    )
    state = Participant(role="actor", actor=AZERBAIJAN, name="Azerbaijan", country="AZE")
    meetings = tuple(
        TrackMeeting(
            event=one.id,
            status=one.status,
            when=one.when,
            place=one.place.name if one.place else None,
            format="trilateral",
            level="leaders",
        )
        for one in EVENTS[:3]
    )
    return Record(
        reports=by_id(REPORT, UNDATED, EARLY),
        actors=by_id(*actors),
        events=by_id(*EVENTS),
        claims=(CLAIM,),
        figures=(FIGURE, DAMAGED),
        situations=(
            Situation(
                id="si_1",
                type="closure",
                parties=(state,),
                place=Place(name="Lachin corridor", country="AZE", precision="line"),
                start=UNKNOWN,
                end=None,
                state="in_force",
                last_seen="2023-07-15",
                events=(),
                reports=1,
                evidence=evidence("Brussels"),
            ),
            Situation(
                id="si_2",
                type="ceasefire",
                parties=LEADERS,
                place=None,
                start=UNKNOWN,
                end=None,
                state="in_force",
                last_seen="2023-07-15",
                events=(),
                reports=1,
                evidence=evidence("Brussels"),
            ),
        ),
        tracks=(
            Track(
                id=TRACK,
                name="European Union",
                mediator=MEDIATOR,
                parties=LEADERS,
                format="trilateral",
                level="leaders",
                meetings=meetings,
                outcomes=("mutual recognition of territory",),
                evidence=evidence("Brussels"),
            ),
            Track(
                id="tr_us",
                name="United States",
                mediator=person("ac_us", "United States", "mediator"),
                parties=LEADERS,
                format=None,
                level=None,
                meetings=(),
                outcomes=(),
                evidence=evidence("Brussels"),
            ),
        ),
        agreements=(
            Agreement(
                id="ag_1",
                parties=LEADERS,
                mediators=(),
                provisions=("recognition",),
                when=UNKNOWN,
                state="agreed",
                event=EVENTS[0].id,
                evidence=evidence("Brussels"),
            ),
        ),
        commitments=(
            Commitment(
                id="co_1",
                by=LEADERS[:1],
                to=LEADERS[1:],
                content="reopen the road",
                due=UNKNOWN,
                condition=None,
                state="open",
                event=EVENTS[0].id,
                evidence=evidence("Brussels"),
            ),
        ),
        positions=(
            Position(
                id="po_1",
                actor=ALIYEV,
                name="Ilham Aliyev",
                issue="the road",
                stance="demands",
                since="2023-07-15",
                claims=("cl_1",),
                evidence=evidence("Brussels"),
            ),
        ),
        contradictions=(
            Contradiction(
                id="ct_1",
                type="account",
                about=EVENTS[0].id,
                field="place",
                sides=(
                    Voice(
                        name="AFP", actor=None, says="in Brussels", evidence=evidence("Brussels")
                    ),
                    Voice(name="Ilham Aliyev", actor=ALIYEV, says="in Granada", evidence=()),
                ),
                since="2023-07-15",
                evidence=evidence("Brussels"),
            ),
        ),
        corrections=(
            Correction(
                id="cr_1",
                report=REPORT.id,
                corrects=EARLY.id,
                about=EVENTS[0].id,
                field="place",
                before="Granada",
                after="Brussels",
                published="2023-07-15",
                evidence=evidence("Brussels"),
            ),
        ),
        sources=(
            Source(
                id="so_1",
                reports=(EARLY.id, REPORT.id),
                earliest=EARLY.id,
                fullest=REPORT.id,
                versions=(
                    Version(report=REPORT.id, of=EARLY.id, added=evidence("Brussels"), dropped=()),
                ),
            ),
        ),
        notes=(make_note("Met K. in *private*.", author="mk", date="2023-07-12", mark="AMBER"),),
        attachments=(
            judged(1, "accept", "mk"),
            judged(2, "reject", "ab"),
            judged(3, "accept", "\x1b[31mab", state="unattached"),
        ),
    )


def make_readings() -> tuple[Reading, ...]:
    """Layer one of the first report; nothing in the others."""
    start = TEXT.index("Aliyev")
    actor = ActorMention(
        id="mn_actor",
        report=REPORT.id,
        start=start,
        end=start + 6,
        text="Aliyev",
        key="person:aliyev",
        name="Ilham Aliyev",
        type="person",
        country="AZE",
        sector="GOV",
    )
    full = Reading(
        report=REPORT,
        blocks=(),
        actors=(actor,),
        events=(HELD, AHEAD),
        claims=(CLAIM,),
        figures=(FIGURE,),
        situations=(),
    )
    nothing = {"blocks": (), "actors": (), "events": (), "claims": (), "figures": ()}
    return (
        full,
        Reading(report=UNDATED, situations=(), **nothing),
        Reading(report=EARLY, situations=(), **nothing),
    )


def by_id(*items):  # type: ignore[no-untyped-def]
    """Items in the order of the record."""
    return tuple(sorted(items, key=lambda item: item.id))
