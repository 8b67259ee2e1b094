"""A plugin of pytest: the profile `fuzzing` of hypothesis, with so many examples as the environment says.

`FUZZ_EXAMPLES` is their number for each property; none of them may take long.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "fuzzing",
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "1000")),
    deadline=5000,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
