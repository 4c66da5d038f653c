"""People who know nothing come in, how often they are right goes out: by cues in the words alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from generator.quiz.items import Item

Cue = Callable[[Item], Sequence[float]]
"""How good each option of an item looks to somebody who goes by one cue."""


def share(items: Sequence[Item], cue: Cue) -> float:
    """The part of the items that the cue gets right; of options that look equally good it takes
    any."""
    return sum(_credit(item, cue(item)) for item in items) / len(items)


def _credit(item: Item, looks: Sequence[float]) -> float:
    best = [
        option
        for option, look in zip(item.variants[0].options, looks, strict=True)
        if look == max(looks)
    ]
    return sum(option.right for option in best) / len(best)


def words_of(text: str) -> set[str]:
    """Runs of two characters stand for words; numbers are no words."""
    plain = "".join(character for character in text if character.isalpha())
    return {plain[i : i + 2] for i in range(len(plain) - 1)}


def longest(item: Item) -> list[float]:
    """The longer, the better."""
    return [len(option.says or "") for option in item.variants[0].options]


def shortest(item: Item) -> list[float]:
    """The shorter, the better."""
    return [-length for length in longest(item)]


def typical(item: Item) -> list[float]:
    """The more words it shares with the others, the better: they were derived from it."""
    said = [words_of(option.says or "") for option in item.variants[0].options]
    return [
        sum(len(own & other) for other in said if other is not own) / (len(own) or 1)
        for own in said
    ]


def echoing(item: Item) -> list[float]:
    """The more words of the question it repeats, the better."""
    told = item.variants[0]
    asked = words_of(told.text)
    return [len(words_of(option.says or "") & asked) for option in told.options]


class Bayes:
    """Naive Bayes over words, with one count for every word nobody has seen yet."""

    def __init__(self, examples: Iterable[tuple[str, object]]) -> None:
        self.classes: Counter[object] = Counter()
        self.counts: dict[object, Counter[str]] = {}
        for text, label in examples:
            self.classes[label] += 1
            self.counts.setdefault(label, Counter()).update(words_of(text))
        self.known = len({word for counts in self.counts.values() for word in counts})

    def odds(self, text: str, label: object) -> float:
        """How well the label fits the text, as a logarithm."""
        counts = self.counts.get(label, Counter())
        total = counts.total() + self.known
        fits = sum(math.log((counts[word] + 1) / total) for word in words_of(text))
        return math.log(self.classes[label] or 1) + fits

    def best(self, text: str) -> object:
        """The label that fits best."""
        return max(self.classes, key=lambda label: self.odds(text, label))


class OneWord:
    """The one-rule guesser: the word that most often goes with one label decides."""

    def __init__(self, examples: Iterable[tuple[str, object]]) -> None:
        seen: dict[str, Counter[object]] = {}
        labels: Counter[object] = Counter()
        for text, label in examples:
            labels[label] += 1
            for word in words_of(text):
                seen.setdefault(word, Counter())[label] += 1
        self.most = labels.most_common(1)[0][0]
        rules = ((word, *counts.most_common(1)[0], counts.total()) for word, counts in seen.items())
        self.rules = {
            word: (count / total, label) for word, label, count, total in rules if total >= 5
        }

    def best(self, text: str) -> object:
        """The label of the surest word in the text, else the commonest label."""
        found = [self.rules[word] for word in sorted(words_of(text)) if word in self.rules]
        return max(found, key=lambda rule: rule[0])[1] if found else self.most
