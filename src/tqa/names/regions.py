"""Where a text plays: in countries whose names are transliterated, or in francophone ones."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

# Stems of names and adjectives of countries, capitals, and powers much in the news.
_EASTERN = (
    r"Russia|Kremlin|Mosc(?:ow|ou)|Putin|Poutine|Soviet|Ukrain|Kyiv|Kiev|Donetsk|Donbas|Crimea|Belarus|Minsk|"
    r"Azerbaij|Azeri|Baku|Bakou|Karabakh|Armenia|Yerevan|Erevan|Georgian?\b|Tbilisi|Chechen|Chechnya|Caucas|"
    r"Kazakh|Uzbek|Tajik|Kyrgyz|Kirghiz|Turkm|Tashkent|Astana|Bishkek|Bulgaria|Sofia|Moldova|Serb|Belgrade|"
    r"Macedonia|Tatar|Dagestan|Syria|Damas|Iraq|Baghdad|Bagdad|Kurd|Iran|Tehran|Téhéran|Israel|Tel Aviv|Gaza|"
    r"Palestin|Hamas|Fatah|West Bank|Jerusalem|Saudi|Riyadh|Riyad|Yemen|Sanaa|Houthi|Egypt|Cairo|Jordan|Amman|"
    r"Kuwait|Koweït|Qatar|Doha|Emirat|Dubai|Bahrain|Oman\b|Libya|Afghan|Taliban|Kabul|Kaboul|Pakistan|"
    r"Islamic State|Turk(?:ey|ish)|Ankara|Uyghur|Uighur|Xinjiang"
)
_FRANCOPHONE = (
    r"Algeria|Algiers|Morocc|Rabat|Tunisi?a?n?\b|Mali(?:an)?\b|Bamako|Niger(?:ien)?\b|Niamey|Senegal|Dakar|"
    r"Cameroon|Yaound|Chad(?:ian)?\b|N.Djamena|Congo|Kinshasa|Ivor(?:y|ian)|Côte d.Ivoire|Abidjan|Burkina|"
    r"Ouagadougou|Guinea|Conakry|Gabon|Libreville|Togo|Lom[eé]\b|Benin|Cotonou|Mauritani|Leban|Beirut|"
    r"Djibouti|Comor|Madagascar|Haiti|Rwanda|Burundi|Central African|Maghreb|Sahel"
)
_MORE = 2.0


@lru_cache(maxsize=4)
def shift(text: str) -> float:
    """Return what a text's countries add to the likeness of its names: 2, 0 or -2."""
    eastern = len(_stems(_EASTERN).findall(text))
    francophone = len(_stems(_FRANCOPHONE).findall(text))
    if eastern > francophone:
        return _MORE
    return -_MORE if francophone > eastern else 0.0


@cache
def _stems(stems: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}})(?:{stems})")
