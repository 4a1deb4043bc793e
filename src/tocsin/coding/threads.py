"""How many threads multiply."""

from __future__ import annotations

import functools
from contextlib import AbstractContextManager
from typing import Any


def one_thread() -> AbstractContextManager[Any]:
    """While it lasts, numpy multiplies on one thread: several would round otherwise, and be slower for our sizes.

    To be called when the model is open, as numpy is then.
    """
    limited: AbstractContextManager[Any] = _threads().limit(limits=1, user_api="blas")
    return limited


@functools.cache
def _threads() -> Any:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
