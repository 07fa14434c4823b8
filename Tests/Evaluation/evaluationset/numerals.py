"""Numbers as Italians write and say them."""

UNITS = """zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
    diciassette diciotto diciannove""".split()
TENS = "zero dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
ORDINALS = "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo".split()
MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()


def spelled(number, gap=""):
    """0 ... 9999 in words; `gap` stands between thousands, hundreds and the rest: tremila novecento novantotto."""
    parts = []
    thousands, rest = divmod(number, 1000)
    if thousands:
        parts.append("mille" if thousands == 1 else UNITS[thousands] + "mila")
    hundreds, rest = divmod(rest, 100)
    if hundreds:
        parts.append("cento" if hundreds == 1 else UNITS[hundreds] + "cento")
    if rest or not parts:
        parts.append(_below_hundred(rest))
    return gap.join(parts)


def _below_hundred(number):
    if number < 20:
        return UNITS[number]
    tens, unit = divmod(number, 10)
    word = TENS[tens]
    if unit in (1, 8):
        word = word[:-1]
    return word + (UNITS[unit] if unit else "")


def digits(number):
    """Digit by digit: 3998 → tre nove nove otto."""
    return " ".join(UNITS[int(c)] for c in str(number))


def pairs(number):
    """As four-digit numbers are read aloud: 2345 → ventitre quarantacinque. None where nobody would."""
    high, low = divmod(number, 100)
    return f"{spelled(high)} {spelled(low)}" if high >= 10 and low >= 10 else None


def roman(number):
    text = ""
    for value, sign in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            text, number = text + sign, number - value
    return text


CARDINALS = {spelled(n): n for n in range(2, 40)}
ORDINAL_VALUES = {word[:-1] + end: n for n, word in enumerate(ORDINALS, 1) for end in "oa"}
ORDINAL_VALUES |= {"ventitreesimo": 23}


def name_number(words):
    """Where a name holds a number: (index, value, is ordinal) or None. A cardinal counts only before a month."""
    for i, word in enumerate(words):
        low = word.lower()
        if low in CARDINALS and i + 1 < len(words) and words[i + 1].lower() in MONTHS:
            return i, CARDINALS[low], False
        if low in ORDINAL_VALUES and len(words) > 2:
            return i, ORDINAL_VALUES[low], True
    return None
