"""Identity: whether two parties are one, across scripts, spellings, word order, initials and legal forms."""

from tocsin.linking.identity.blocking import keys
from tocsin.linking.identity.compare import Names, compare, decide, prepared
from tocsin.linking.identity.decision import Decision, Verdict

__all__ = ["Decision", "Names", "Verdict", "compare", "decide", "keys", "prepared"]
