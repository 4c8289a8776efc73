"""Write the smallest chapter that passes all tests, under your number and key; then make it yours.

python tests/course/new_chapter.py 07 market_research
"""

import keyword
import sys
from pathlib import Path

import nbformat
from compass import CELLS, GERMAN, GOLDEN, ROOM

ROOT = Path(__file__).parents[2]


def furnish(root: Path, number: str, key: str) -> list[Path]:
    """Write the chapter below `root` and return its files; the notebooks have not been run."""
    head = "# German catalogue of chapter NN. English is the msgid; du-Form; terms as in CONTRIBUTING.md."
    kind = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=utf-8\\n"'
    entries = [f'msgid "{english}"\nmsgstr "{german}"' for english, german in GERMAN.items()]
    texts = {f"flywheel_lab/chapters/KEY/{name}": text for name, text in ROOM.items()}
    texts["flywheel_lab/chapters/KEY/de.po"] = "\n\n".join([f"{head}\n{kind}", *entries]) + "\n"
    texts["tests/chapters/golden/KEY.py"] = GOLDEN
    texts |= {f"course/{code}/NN_KEY.ipynb": nbformat.writes(notebook(code)) + "\n" for code in ("en", "de")}
    files = {root / named(place, number, key): named(text, number, key) for place, text in texts.items()}
    for file, text in files.items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.lstrip(), "utf-8")
    return list(files)


def named(text: str, number: str, key: str) -> str:
    return text.replace("NN", number).replace("KEY", key)


def notebook(code: str) -> nbformat.NotebookNode:
    """Return the notebook in a language, its cells named by words, the opening tagged."""
    new = nbformat.v4
    metadata = {
        "kernelspec": {"name": "python3", "display_name": "Python 3"},
        "flywheel": {"chapter": "NN", "language": code},
    }
    book = new.new_notebook(metadata=metadata)
    for name, text in CELLS.items():
        if text.startswith("# "):
            words = text if code == "en" else f"# {GERMAN[text.removeprefix('# ')]}"
            book.cells.append(new.new_markdown_cell(words, id=name))
        else:
            tags = {"tags": ["language"]} if name == "opening" else {}
            text = text.replace('language="en"', f'language="{code}"')
            book.cells.append(new.new_code_cell(text, id=name, metadata=tags))
    return book


def main(number: str, key: str) -> None:
    rooms, taken = ROOT / "flywheel_lab/chapters", sorted(ROOT.glob(f"course/en/{number}_*.ipynb"))
    if not (number.isdecimal() and len(number) == 2) or taken:
        sys.exit(f"The number must be two digits that no chapter has, got {number!r}. Take the next one in course/en.")
    if not (key.isidentifier() and key.islower()) or keyword.iskeyword(key) or (rooms / key).exists():
        sys.exit(f"The key must be a new name in lower case that Python can import, got {key!r}. Take another word.")
    print(*(file.relative_to(ROOT) for file in furnish(ROOT, number, key)), sep="\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
