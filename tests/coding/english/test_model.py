"""The language model opens fast, and rounds the same however many threads a machine lends."""

from __future__ import annotations

import subprocess
import sys

from tocsin.coding.english.model import model
from tocsin.coding.threads import one_thread


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_opening_the_model_leaves_spacys_command_line_for_those_who_ask_for_it() -> None:
    told = run(
        "import sys\n"
        "from tocsin.coding.english.model import model\n"
        "model()\n"
        "print('spacy.cli' in sys.modules, 'weasel' in sys.modules)\n"
        "import spacy.cli\n"
        "print(callable(spacy.cli.download), callable(spacy.info))\n"
    )
    assert told.split() == ["False", "False", "True", "True"]


def test_matrices_are_multiplied_on_one_thread_and_on_as_many_as_before_afterwards() -> None:
    from threadpoolctl import threadpool_info

    model()

    def threads() -> list[int]:
        return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]

    before = threads()
    with one_thread():
        assert set(threads()) <= {1}
    assert threads() == before


def test_only_what_trees_need_is_opened() -> None:
    assert model().pipe_names == ["tok2vec", "tagger", "parser"]
