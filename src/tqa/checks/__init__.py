"""Checks in Python, by two literal tables."""

from __future__ import annotations

from tqa.checks import (
    all_capitals,
    ambiguous_date,
    bracket_spaces,
    bracketed_ellipsis,
    capitalised_surname,
    doubled_punctuation,
    encoding_damage,
    forms_accents,
    forms_closing_mark,
    forms_honorifics,
    forms_percent,
    forms_spelling,
    forms_transliteration,
    french_date,
    french_honorific,
    french_hour,
    french_number,
    generic_we,
    glued_quote,
    guillemets,
    leftover_french,
    lower_case_start,
    missing_space,
    mixed_quotes,
    no_break_space,
    quote_opens_inside_clause,
    repeated_spaces,
    repeated_word,
    space_before_punctuation,
    space_before_stop,
    space_inside_quotes,
    spaced_apostrophe,
    straight_quotes,
    stray_stop,
    transliteration,
    unbalanced_quotes,
)
from tqa.checks.contract import Check, FormCheck
from tqa.finding import Rule

CHECKS: tuple[Check, ...] = (
    all_capitals.CHECK,
    ambiguous_date.CHECK,
    bracket_spaces.CHECK,
    bracketed_ellipsis.CHECK,
    capitalised_surname.CHECK,
    doubled_punctuation.CHECK,
    encoding_damage.CHECK,
    french_date.CHECK,
    french_honorific.CHECK,
    french_hour.CHECK,
    french_number.CHECK,
    generic_we.CHECK,
    glued_quote.CHECK,
    guillemets.CHECK,
    leftover_french.CHECK,
    lower_case_start.CHECK,
    missing_space.CHECK,
    mixed_quotes.CHECK,
    no_break_space.CHECK,
    quote_opens_inside_clause.CHECK,
    repeated_spaces.CHECK,
    repeated_word.CHECK,
    space_before_punctuation.CHECK,
    space_before_stop.CHECK,
    space_inside_quotes.CHECK,
    spaced_apostrophe.CHECK,
    straight_quotes.CHECK,
    stray_stop.CHECK,
    transliteration.CHECK,
    unbalanced_quotes.CHECK,
)

FORM_CHECKS: tuple[FormCheck, ...] = (
    forms_accents.CHECK,
    forms_closing_mark.CHECK,
    forms_honorifics.CHECK,
    forms_percent.CHECK,
    forms_spelling.CHECK,
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
