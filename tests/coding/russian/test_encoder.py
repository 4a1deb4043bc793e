from types import SimpleNamespace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.russian.encoder import Encoder


def _layer(rng: np.random.Generator, inner: int, outer: int) -> SimpleNamespace:
    def held(*shape: int) -> SimpleNamespace:
        return SimpleNamespace(array=rng.normal(size=shape).astype(np.float32))

    norm = SimpleNamespace(weight=held(outer), bias=held(outer), mean=held(outer), std=held(outer))
    norm.std.array = np.abs(norm.std.array) + 1
    return SimpleNamespace(conv=SimpleNamespace(weight=held(outer, inner, 3), bias=held(outer)), norm=norm)


def _plainly(layers: list[SimpleNamespace], sentence: np.ndarray) -> np.ndarray:
    """The layers as they are defined: for each word the word before, the word and the word behind."""
    rows = sentence
    for layer in layers:
        padded = np.pad(rows, ((1, 1), (0, 0)))
        kernel = layer.conv.weight.array
        out = np.stack(
            [np.einsum("oik,ki->o", kernel, padded[k : k + 3]) + layer.conv.bias.array for k in range(len(rows))]
        )
        norm = layer.norm
        rows = (np.maximum(out, 0) - norm.mean.array) / norm.std.array * norm.weight.array + norm.bias.array
    return rows


@given(st.lists(st.integers(1, 7), min_size=1, max_size=5), st.integers(0, 1000))
def test_sentences_laid_end_to_end_are_encoded_as_each_alone(lengths: list[int], seed: int) -> None:
    rng = np.random.default_rng(seed)
    layers = [_layer(rng, 5, 4), _layer(rng, 4, 3)]
    words = rng.normal(size=(len(lengths), max(lengths), 5)).astype(np.float32)
    mask = np.array([[place >= n for place in range(max(lengths))] for n in lengths])
    found = Encoder(SimpleNamespace(layers=layers))(words, mask)
    for number, length in enumerate(lengths):
        assert np.allclose(found[number, :length], _plainly(layers, words[number, :length]), atol=1e-4)
        assert not found[number, length:].any()
