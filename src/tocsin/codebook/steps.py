"""The steps that a path may take: names of grammar, and a language's prepositions."""

from __future__ import annotations

STEPS = frozenset("subject object indirect possessor compound modifier holder receiver clause".split())
# By language; of several words joined by underscores ("in_connection_with") the first and the last must be ones.
PREPOSITIONS = {
    "en": frozenset(
        """
        aboard about above across after against ahead along alongside amid among amongst around as at away because
        before behind below beneath beside between beyond by despite down due during except following for from in
        inside into like near next of off on onto opposite out outside over past per since than through throughout
        to together toward towards under underneath until up upon via with within without front instead connection
        behalf account suspicion according
        """.split()
    )
}


def is_step(step: str, language: str) -> bool:
    """True when `step` is a name of grammar or a preposition of `language`; any word where the language has no list."""
    if step in STEPS:
        return True
    words = step.split("_")
    known = PREPOSITIONS.get(language)
    return all(map(str.isalpha, words)) and (known is None or {words[0], words[-1]} <= known)
