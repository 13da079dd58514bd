"""YAML of other tools as plain data: no tags, no aliases, texts where texts are wanted."""

from __future__ import annotations

from typing import Any

from tqa.finding import TqaError

_LARGEST = 20_000_000


def read_yaml(name: str, data: bytes) -> dict[str, Any]:
    """Return the mapping that a YAML file holds; numbers, dates, ``yes`` and ``no`` stay texts.

    Raises TqaError for what is no mapping, is not YAML, or uses aliases.
    """
    import yaml

    if len(data) > _LARGEST:
        raise TqaError(f"{name}: larger than {_LARGEST // 1_000_000} MB; split it")
    try:
        text = data.decode("utf-8-sig")
        _refuse_aliases(name, text)
        found = _plain(name, yaml.compose(text, Loader=yaml.BaseLoader))
    except UnicodeDecodeError as error:
        raise TqaError(f"{name}: not UTF-8; save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise TqaError(f"{name}:{line}: not valid YAML: {error.problem}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise TqaError(f"{name}: not valid YAML: {error}") from error
    if not isinstance(found, dict):
        raise TqaError(f"{name}: expected “key: value” lines at the top")
    return found


def _refuse_aliases(name: str, text: str) -> None:
    import yaml

    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent) and event.start_mark:
            line = event.start_mark.line + 1
            raise TqaError(f"{name}:{line}: aliases (*{event.anchor}) are not read; write it out")


def _plain(name: str, node: Any) -> Any:
    import yaml

    if isinstance(node, yaml.SequenceNode):
        return [_plain(name, item) for item in node.value]
    if not isinstance(node, yaml.MappingNode):
        return node.value if node else None
    found: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key.value, str) or key.value in found:
            line = key.start_mark.line + 1
            raise TqaError(f"{name}:{line}: the key {key.value} stands twice or is no text")
        found[key.value] = _plain(name, value)
    return found


def texts(value: Any) -> tuple[str, ...]:
    """Return a text or a list of texts as texts; what is neither is left out."""
    if isinstance(value, str):
        return (value,) if value else ()
    items = value if isinstance(value, list) else []
    return tuple(item for item in items if isinstance(item, str) and item)


def dumped(data: Any) -> bytes:
    """Return data as YAML in the order given, every line as it is."""
    import yaml

    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    return text.encode()
