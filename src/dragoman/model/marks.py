"""Under which names annotating leaves on a document what it found of each word.

Each is a mapping from the place of a word to its mark; words without one are missing.
"""

MENTIONS = "mention_of_word"  # the index of the actor that it heads
ASIDES = "aside_of_word"  # the index of a phrase that may turn out to be one
BLOCKS = "block_of_word"  # the block in which it stands
