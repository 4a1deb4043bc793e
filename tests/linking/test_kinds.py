"""What linking knows of kinds."""

from __future__ import annotations

import msgspec

from tocsin.codebook import Codebook, load
from tocsin.linking.kinds import listed, traits


def test_every_kind_of_the_shipped_codebook_has_traits_of_its_own() -> None:
    missing = sorted(set(load().kinds) - listed())
    assert not missing, f"write into src/tocsin/linking/kinds.yaml: {missing}"


def test_a_kind_that_a_user_added_takes_the_traits_of_its_family() -> None:
    book = load()
    own = msgspec.structs.replace(book.kinds["arrest"], kind="censorship")
    added: Codebook = msgspec.structs.replace(book, kinds={**book.kinds, "censorship": own})
    assert traits("censorship", added).opens
    assert not traits("censorship").opens
