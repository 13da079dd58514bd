"""Checks in Python, by two literal tables."""

from __future__ import annotations

from tqa.checks import (
    adverbial_before_object,
    all_capitals,
    ambiguous_date,
    attribution_in_quotes,
    bracket_spaces,
    bracketed_ellipsis,
    capitalised_surname,
    cleft,
    doubled_punctuation,
    elided_letter,
    encoding_damage,
    forms_accents,
    forms_closing_mark,
    forms_dates,
    forms_honorifics,
    forms_percent,
    forms_quotes,
    forms_spelling,
    forms_thousands,
    forms_transliteration,
    french_date,
    french_honorific,
    french_hour,
    french_number,
    french_word,
    generic_we,
    glued_quote,
    guillemets,
    indirect_question,
    leftover_french,
    lower_case_start,
    missing_space,
    no_break_space,
    open_quotes,
    perfect_with_past_time,
    person_for_thing,
    postposed_adjective,
    quote_opens_inside_clause,
    quote_without_comma,
    repeated_spaces,
    repeated_word,
    role_without_article,
    said_to_infinitive,
    space_before_punctuation,
    space_before_stop,
    space_inside_quotes,
    spaced_apostrophe,
    stop_outside_sentence,
    straight_quotes,
    stray_stop,
    transliteration,
    unbalanced_quotes,
)
from tqa.checks.contract import Check, FormCheck
from tqa.finding import Rule

CHECKS: tuple[Check, ...] = (
    adverbial_before_object.CHECK,
    all_capitals.CHECK,
    ambiguous_date.CHECK,
    attribution_in_quotes.CHECK,
    bracket_spaces.CHECK,
    bracketed_ellipsis.CHECK,
    capitalised_surname.CHECK,
    cleft.CHECK,
    doubled_punctuation.CHECK,
    elided_letter.CHECK,
    encoding_damage.CHECK,
    french_date.CHECK,
    french_honorific.CHECK,
    french_hour.CHECK,
    french_number.CHECK,
    french_word.CHECK,
    generic_we.CHECK,
    glued_quote.CHECK,
    guillemets.CHECK,
    indirect_question.CHECK,
    leftover_french.CHECK,
    lower_case_start.CHECK,
    missing_space.CHECK,
    no_break_space.CHECK,
    open_quotes.CHECK,
    perfect_with_past_time.CHECK,
    person_for_thing.CHECK,
    postposed_adjective.CHECK,
    quote_opens_inside_clause.CHECK,
    quote_without_comma.CHECK,
    repeated_spaces.CHECK,
    repeated_word.CHECK,
    role_without_article.CHECK,
    said_to_infinitive.CHECK,
    space_before_punctuation.CHECK,
    space_before_stop.CHECK,
    space_inside_quotes.CHECK,
    spaced_apostrophe.CHECK,
    stop_outside_sentence.CHECK,
    straight_quotes.CHECK,
    stray_stop.CHECK,
    transliteration.CHECK,
    unbalanced_quotes.CHECK,
)

FORM_CHECKS: tuple[FormCheck, ...] = (
    forms_accents.CHECK,
    forms_closing_mark.CHECK,
    forms_dates.CHECK,
    forms_honorifics.CHECK,
    forms_percent.CHECK,
    forms_quotes.CHECK,
    forms_spelling.CHECK,
    forms_thousands.CHECK,
    forms_transliteration.CHECK,
)

RULES: tuple[Rule, ...] = (
    *(rule for check in CHECKS for rule in check.rules),
    *(rule for check in FORM_CHECKS for rule in check.rules),
)

TRIGGERS: tuple[tuple[str, ...], ...] = (
    *(check.triggers for check in CHECKS),
    *(check.triggers for check in FORM_CHECKS),
)


def applies(check: Check | FormCheck, from_lang: str) -> bool:
    """Whether a check knows the traces of a source language."""
    return not check.from_langs or from_lang in check.from_langs


def rules_of(from_lang: str) -> tuple[Rule, ...]:
    """Return the rules of the checks that apply to a source language."""
    checks: tuple[Check | FormCheck, ...] = (*CHECKS, *FORM_CHECKS)
    return tuple(rule for check in checks if applies(check, from_lang) for rule in check.rules)
