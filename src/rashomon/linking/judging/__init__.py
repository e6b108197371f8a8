"""People's judgements laid over the machine's Links: what is shown; the machine's own stays as it is."""

from rashomon.linking.judging.deciding import Effect, State
from rashomon.linking.judging.overlay import ASKED, Judged, judged, overlay
from rashomon.linking.judging.proposals import Answered, names_of
from rashomon.linking.judging.texts import Texts

__all__ = ["ASKED", "Answered", "Effect", "Judged", "State", "Texts", "judged", "names_of", "overlay"]
