"""Rules, and the runner of the examples in what explains them."""

import pytest

pytest.register_assert_rewrite("tests.rules.examples")
