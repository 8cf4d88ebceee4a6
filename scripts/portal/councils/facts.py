"""The kinds of fact a council can give, and the vocabulary of each.

The comment beside each kind names the place in the pages where it is said (see `places.py`).
"""

from typing import Literal

from pydantic import Field, model_validator

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

    held_when: One[Literal["worried", "professionals_worried", "suffering"]] | None = None
    purpose: Many[Literal["share", "share_plain", "decide_next", "assess_harm", "child_views",
        "strengths", "support", "who_helps", "changes", "your_changes", "plan_or_not",
        "decide_future", "look_at_safety"]] | None = None
    invited: One[Literal["encouraged", "take_part", "important", "views_matter",
        "right"]] | None = None
    confidential: Many[Literal["reminded", "need_to_know", "identity_checked", "you_choose",
        "protect_or_permission"]] | None = None
    powers: One[Literal["none"]] | None = None
    chair: Chair | None = None
    chair_meets: One[Literal["before_start", "call_visit_or_alone", "on_the_day"]] | None = None
    arrive: Duration | None = None
    who_comes: Many[Literal["social_worker", "senior_social_worker", "gp", "doctors", "police",
        "health_visitor", "school_nurse", "school", "nursery", "probation", "note_taker",
        "services", "specialists", "people_who_know_you", "know_family", "social_workers",
        "child"]] | None = None
    video: One[Literal["others", "some"]] | None = None
    attendance: Many[Literal["some_may_not", "chair_decides", "tell_social_worker", "told_why",
        "other_way", "supporter_explained", "private_parts", "warned_first"]] | None = None
    supporter: Many[Literal["family", "friend", "family_network", "supporter",
        "solicitor"]] | None = None
    supporter_role: Many[Literal["silent_unless_asked", "share_views", "speak_for_you",
        "make_plan"]] | None = None
    representative: One[Literal["if_you_cannot_come"]] | None = None
    needs: Many[Literal["interpreter", "translation", "signer", "accessible_room",
        "other_needs", "ask_social_worker", "arranged"]] | None = None
    child: Many[Literal["try_to_involve", "age_and_understanding", "if_old_enough",
        "smaller_meeting", "chair_talks", "by_video", "wishes_form", "social_worker_shares",
        "views_wanted"]] | None = None
    child_age: Age | None = None
    preparation: Many[Literal["social_worker_prepares", "write_something", "childcare",
        "travel", "what_to_tell_child"]] | None = None
    reports: Many[Literal["prepared", "spoken_to_you", "each_contacts_you", "copies_before",
        "say_what_you_think", "not_read_out", "chair_checks"]] | None = None
    reports_initial: Duration | None = None
    reports_review: Duration | None = None
    length: Length | None = None
    opening: Many[Literal["introductions", "agenda"]] | None = None
    talk: Many[Literal["strengths", "working_well", "worked_well", "worries", "complicates",
        "grey_areas", "safety_factors", "how_people_help", "needs_looking_at",
        "danger_statement", "better_life", "plan", "allegations", "enquiries", "history",
        "child_wishes", "views"]] | None = None
    speaking: Many[Literal["contribute", "you_first", "someone_for_you", "everyone",
        "questions", "listen"]] | None = None
    board: One[Literal["whiteboard", "wipe_board"]] | None = None
    recording: One[Literal["audio_with_consent"]] | None = None
    scale: Scale | None = None
    who_decides: One[Literal["professionals", "members", "recommend"]] | None = None
    plan_needed: One[Literal["significant_risks", "at_risk_of_harm"]] | None = None
    leave_clear: One[Literal["what_and_why"]] | None = None
    categories: Many[Literal["emotional", "physical", "sexual", "neglect"]] | None = None
    no_plan: One[Literal["child_in_need", "same_plan", "no_serious_risk"]] | None = None
    plan_says: Many[Literal["must_change", "needed", "agencies_do", "professionals_do", "when",
        "reviewed", "you_do", "you_will_do", "network_does", "visits", "names_harm", "goals",
        "expected"]] | None = None
    plan_made: Many[Literal["recorded_as_agreed", "with_network", "checked_together",
        "written_copy"]] | None = None
    record: One[Literal["notes", "everyone_there", "key_information", "summary"]] | None = None
    core_group_first: Duration | None = None
    core_group_soon: One[Literal["soon_after"]] | None = None
    core_group_rhythm: Duration | None = None
    core_group_when: One[Literal["regular", "between_conferences",
        "agreed_there"]] | None = None
    core_group_members: Many[Literal["you", "family", "family_network", "social_worker",
        "health_visitor_under_5", "school_if_school_age", "other_workers", "professionals",
        "key_professionals"]] | None = None
    core_group_work: Many[Literal["progress", "how_it_goes", "change_plan", "details", "action",
        "regularly"]] | None = None
    counting: One[Literal["next_day", "same_day"]] | None = None
    review_first: Duration | None = None
    review_later: Duration | None = None
    your_part: Many[Literal["work_together", "all_core_groups"]] | None = None
    told: Many[Literal["health_visitors", "school_nurses", "gps", "hospitals", "midwives",
        "police", "school", "others"]] | None = None
    complaint: Many[Literal["chair_or_manager", "leaflet", "named_manager", "quality_assurance",
        "formal", "complaints_officer", "legal_advice"]] | None = None
    records: One[Literal["ask"]] | None = None

    # fmt: on
    def given(self) -> dict[str, Sourced]:
        """The facts this council gives, by kind, in the order of the vocabulary."""
        values = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {name: value for name, value in values if value is not None}


# Kinds that promise a service: each carries a small mark while its leaflet is undated or old.
PROMISES = frozenset(
    {
        "arrive", "chair_meets", "representative", "needs", "reports", "reports_initial",
        "reports_review", "recording", "video", "core_group_first", "core_group_soon",
        "core_group_rhythm", "review_first", "review_later", "record",
    }
)  # fmt: skip
