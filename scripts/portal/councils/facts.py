"""The kinds of fact a council can give: one row is a kind.

A row has its name, its vocabulary, and by `said_at` where in the pages it is said (`places.py`)
and if it promises a service. Its sentences stand in locales/en.yml, under `say:`, and in
locales/easy.en.yml, under `facts:`.
"""

from typing import Literal

from pydantic import Field, model_validator

from portal.councils.said_at import SaidAt, said_at
from portal.councils.sourced import Duration, Many, One, Sourced, Strict


class Chair(Sourced):
    """What the person who runs the conference is called here, in English, and who they are."""

    title: str
    is_: Literal["independent", "reviewing_officer", "not_said"] = Field(alias="is")


class Length(Sourced):
    """How long a first conference takes, in hours."""

    hours: tuple[int, int]
    longer: bool = Field(description="true when the leaflet says it can take longer")

    @model_validator(mode="after")
    def _in_order(self) -> "Length":
        if not 0 < self.hours[0] <= self.hours[1]:
            raise ValueError("`hours` is [shortest, longest], for example [1, 2]")
        return self


class Age(Sourced):
    """The age, in years, from which a child is encouraged to come."""

    years: int = Field(ge=1, le=17)


class Scale(Sourced):
    """The scale from 0 to 10. What 0 and 10 mean here stands in the notes `scale-0`, `scale-10`."""

    used: Literal["always", "may"]
    parent: Literal["sticky_note", "asked", "everyone"]


# fmt: off
class Facts(Strict):
    """Everything a council's leaflet settles that comes in few kinds. All of it is optional."""

    held_when: One[Literal["worried", "professionals_worried",
        "suffering"]] | None = said_at("held-when")
    purpose: Many[Literal["share", "share_plain", "decide_next", "assess_harm", "child_views",
        "strengths", "support", "who_helps", "changes", "your_changes", "plan_or_not",
        "decide_future", "look_at_safety"]] | None = said_at("purpose")
    invited: One[Literal["encouraged", "take_part", "important", "views_matter",
        "right"]] | None = said_at("invited")
    confidential: Many[Literal["reminded", "need_to_know", "identity_checked", "you_choose",
        "protect_or_permission"]] | None = said_at("confidential")
    powers: One[Literal["none"]] | None = said_at("powers")
    chair: Chair | None = said_at("chair")
    chair_meets: One[Literal["before_start", "call_visit_or_alone",
        "on_the_day"]] | None = said_at("chair-meets", promise=True)
    arrive: Duration | None = said_at("chair-meets", promise=True)
    who_comes: Many[Literal["social_worker", "senior_social_worker", "gp", "doctors", "police",
        "health_visitor", "school_nurse", "school", "nursery", "probation", "note_taker",
        "services", "specialists", "people_who_know_you", "know_family", "social_workers",
        "child"]] | None = said_at("who-comes")
    video: One[Literal["others", "some"]] | None = said_at("hybrid", promise=True)
    attendance: Many[Literal["some_may_not", "chair_decides", "tell_social_worker", "told_why",
        "other_way", "supporter_explained", "private_parts",
        "warned_first"]] | None = said_at("attendance")
    supporter: Many[Literal["family", "friend", "family_network", "supporter",
        "solicitor"]] | None = said_at("supporter")
    supporter_role: Many[Literal["silent_unless_asked", "share_views", "speak_for_you",
        "make_plan"]] | None = said_at("supporter")
    representative: One[Literal["if_you_cannot_come"]] | None = said_at("representative",
        promise=True)
    needs: Many[Literal["interpreter", "translation", "signer", "accessible_room",
        "other_needs", "ask_social_worker", "arranged"]] | None = said_at("needs", promise=True)
    child: Many[Literal["try_to_involve", "age_and_understanding", "if_old_enough",
        "smaller_meeting", "chair_talks", "by_video", "wishes_form", "social_worker_shares",
        "views_wanted"]] | None = said_at("child", order=1)
    child_age: Age | None = said_at("child")
    preparation: Many[Literal["social_worker_prepares", "write_something", "childcare",
        "travel", "what_to_tell_child"]] | None = said_at("preparation")
    reports: Many[Literal["prepared", "spoken_to_you", "each_contacts_you", "copies_before",
        "say_what_you_think", "not_read_out",
        "chair_checks"]] | None = said_at("reports", order=1, promise=True)
    reports_initial: Duration | None = said_at("reports", promise=True)
    reports_review: Duration | None = said_at("reports", promise=True)
    length: Length | None = said_at("length")
    opening: Many[Literal["introductions", "agenda"]] | None = said_at("opening")
    talk: Many[Literal["strengths", "working_well", "worked_well", "worries", "complicates",
        "grey_areas", "safety_factors", "how_people_help", "needs_looking_at",
        "danger_statement", "better_life", "plan", "allegations", "enquiries", "history",
        "child_wishes", "views"]] | None = said_at("talk")
    speaking: Many[Literal["contribute", "you_first", "someone_for_you", "everyone",
        "questions", "listen"]] | None = said_at("speaking")
    board: One[Literal["whiteboard", "wipe_board"]] | None = said_at("talk")
    recording: One[Literal["audio_with_consent"]] | None = said_at("recording", promise=True)
    scale: Scale | None = said_at("scale")
    who_decides: One[Literal["professionals", "members",
        "recommend"]] | None = said_at("who-decides")
    plan_needed: One[Literal["significant_risks",
        "at_risk_of_harm"]] | None = said_at("plan-needed")
    leave_clear: One[Literal["what_and_why"]] | None = said_at("leave-clear")
    categories: Many[Literal["emotional", "physical", "sexual",
        "neglect"]] | None = said_at("categories")
    no_plan: One[Literal["child_in_need", "same_plan",
        "no_serious_risk"]] | None = said_at("no-plan")
    plan_says: Many[Literal["must_change", "needed", "agencies_do", "professionals_do", "when",
        "reviewed", "you_do", "you_will_do", "network_does", "visits", "names_harm", "goals",
        "expected"]] | None = said_at("plan-says")
    plan_made: Many[Literal["recorded_as_agreed", "with_network", "checked_together",
        "written_copy"]] | None = said_at("plan-made")
    record: One[Literal["notes", "everyone_there", "key_information",
        "summary"]] | None = said_at("record", promise=True)
    core_group_first: Duration | None = said_at("core-group-first", promise=True)
    core_group_soon: One[Literal["soon_after"]] | None = said_at("core-group-first", promise=True)
    core_group_rhythm: Duration | None = said_at("core-group-rhythm", promise=True)
    core_group_when: One[Literal["regular", "between_conferences",
        "agreed_there"]] | None = said_at("core-group", order=1)
    core_group_members: Many[Literal["you", "family", "family_network", "social_worker",
        "health_visitor_under_5", "school_if_school_age", "other_workers", "professionals",
        "key_professionals"]] | None = said_at("core-group")
    core_group_work: Many[Literal["progress", "how_it_goes", "change_plan", "details", "action",
        "regularly"]] | None = said_at("core-group", order=1)
    counting: One[Literal["next_day", "same_day"]] | None = said_at("counting")
    review_first: Duration | None = said_at("review-first", promise=True)
    review_later: Duration | None = said_at("review-later", promise=True)
    your_part: Many[Literal["work_together", "all_core_groups"]] | None = said_at("your-part")
    told: Many[Literal["health_visitors", "school_nurses", "gps", "hospitals", "midwives",
        "police", "school", "others"]] | None = said_at("told")
    complaint: Many[Literal["chair_or_manager", "leaflet", "named_manager", "quality_assurance",
        "formal", "complaints_officer", "legal_advice"]] | None = said_at("complaint")
    records: One[Literal["ask"]] | None = said_at("records")

    # fmt: on
    def given(self) -> dict[str, Sourced]:
        """The facts this council gives, by kind, in the order of the vocabulary."""
        values = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {name: value for name, value in values if value is not None}


def fact_places() -> dict[str, SaidAt]:
    """Where each kind of fact is said, in the order of the vocabulary."""
    rows = Facts.model_fields.items()
    return {kind: one for kind, row in rows for one in row.metadata if isinstance(one, SaidAt)}


# Kinds that promise a service: each is marked while its leaflet is undated or old.
PROMISES = frozenset(kind for kind, said in fact_places().items() if said.promise)
