"""How the property tests choose their cases: always the same under `make test`, new ones under `make test-all`."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("new", print_blob=True)
settings.load_profile(os.environ.get("TOCSIN_CASES", "same"))
