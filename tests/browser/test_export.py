"""The card of an own export on the screen: clear at once, one question at a time, and room for everything."""

from collections.abc import Callable
from pathlib import Path

import pytest
from exports import go_on, hubspot, said, shopify
from looks import OUTSIDE
from playwright.sync_api import Page, expect
from said import says

import flywheel_lab as fl
from flywheel_lab.messages import use_language
from flywheel_lab.widgets.texts.export import TEXTS
from flywheel_lab.widgets.view import BUILT

Mount = Callable[..., Page]
Barriers = Callable[..., list[str]]
# What is drawn over the next thing in the same grid, as where two style sheets mean different things by one name.
OVERLAPS = """() => [...document.querySelectorAll(".fl-panel *")].filter((node) => {
  const next = node.nextElementSibling;
  if (!next || getComputedStyle(node.parentElement).display !== "grid") return false;
  const seen = [...node.querySelectorAll("*")].filter((each) => each.checkVisibility());
  const bottoms = [node, ...seen].map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 1);
  const [a, b] = [node.getBoundingClientRect(), next.getBoundingClientRect()];
  const bottom = Math.max(...bottoms.map((each) => each.bottom));
  return b.width > 1 && b.left < a.right - 1 && a.left < b.right - 1 && b.top < bottom - 2 && a.top < b.bottom - 2;
}).map((node) => node.className || node.tagName)"""
STEPS = ("evidence", "pictures", "coast", "page")
ORDERS = "Customer ID,Order date,Status\nkim,2026-01-03,paid\nlee,2026-01-04,odd\nbo,2026-01-05,stray\n"


def shown(mount: Mount, file: Path, width: int = 900, dark: bool = False, built: Path = BUILT) -> Page:
    return mount(fl.explore_export(file), width=width, dark=dark, built=built)


@pytest.fixture
def dressed(tmp_path: Path) -> Path:
    """The card as a page of the course dresses it: with the style sheets of all widgets."""
    folder = tmp_path / "built"
    folder.mkdir()
    (folder / "export.js").write_text((BUILT / "export.js").read_text("utf-8"), "utf-8")
    styles = sorted(BUILT.glob("*.css"), key=lambda file: file.stem != "export")
    (folder / "export.css").write_text("\n".join(file.read_text("utf-8") for file in styles), "utf-8")
    return folder


def test_at_first_there_is_one_button(mount: Mount) -> None:
    page = mount(fl.explore_export(), width=900)
    expect(page.get_by_role("button")).to_have_text([said("choose")])
    expect(page.get_by_text(said("stays"))).to_be_visible()


@pytest.mark.usefixtures("language")
def test_a_wrong_file_is_a_sentence_with_the_next_step_in_place(mount: Mount, tmp_path: Path) -> None:
    file = tmp_path / "flyer.pdf"
    file.write_bytes(b"%PDF-1.7 abc")
    page = shown(mount, file)
    expect(page.get_by_role("alert")).to_contain_text(said("not_read", name="flyer.pdf"))
    expect(page.get_by_role("button", name=said("choose"))).to_be_visible()
    assert "Traceback" not in page.inner_text("main")


def test_a_question_that_blocks_waits_for_a_choice_and_is_handed_in(mount: Mount, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text(ORDERS, "utf-8")
    page = shown(mount, file)
    apply = page.get_by_role("button", name=said("apply"))
    expect(apply).to_be_disabled()
    expect(page.get_by_role("group")).to_have_count(1)
    page.get_by_role("radio").first.press("Space")
    apply.press("Enter")
    asked = page.evaluate("models[0].get('asked')")
    assert (asked["act"], asked["answers"]) == ("answer", {"status:odd": "purchase"})


def test_what_an_owner_can_compare_is_in_plain_sight(mount: Mount, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text("Customer ID,Order date,Total\nkim,2026-01-03,20.00\nlee,2026-01-04,15.50\n", "utf-8")
    expect(shown(mount, file).get_by_text("purchases: 2, buyers: 2, together: 35.50")).to_be_visible()


def test_a_second_press_hands_in_nothing_more(mount: Mount, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text(ORDERS, "utf-8")
    page = shown(mount, file)
    page.get_by_role("radio").first.press("Space")
    page.get_by_role("button", name=said("apply")).dblclick()
    assert page.evaluate("models[0].get('asked').turn") == 1


def test_beside_each_choice_stands_how_two_rows_would_be_read(mount: Mount, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text("Customer ID,Order date\nkim,03/04/2025\nlee,05/06/2025\n", "utf-8")
    choices = shown(mount, file).locator(".fl-choose-one")
    for choice, days in zip(choices.all(), (("April 3, 2025", "June 5"), ("March 4, 2025", "May 6")), strict=True):
        expect(choice).to_contain_text("03/04/2025 → ")
        for day in days:
            expect(choice).to_contain_text(day)


def test_stages_are_put_in_order_by_keyboard(mount: Mount, tmp_path: Path) -> None:
    file = tmp_path / "deals.csv"
    ways = [("Alpha", "Beta", "Gamma"), ("Beta", "Alpha"), ("Gamma", "Alpha")]
    rows = [f"{k},{stage},2025-0{1 + i}-1{k % 9}" for k in range(30) for i, stage in enumerate(ways[k % 3])]
    file.write_text("\n".join(["Deal ID,Stage,Date", *rows]), "utf-8")
    page = shown(mount, file)
    before = page.locator(".fl-sorter li span").all_inner_texts()
    page.get_by_role("button", name=said("down", name=before[0])).press("Enter")
    page.get_by_role("button", name=said("apply")).click()
    order = page.evaluate("models[0].get('asked')")["answers"]["stages"].split(" > ")
    assert order == [before[1], before[0], *before[2:]]


def test_a_part_of_the_balance_opens_to_its_reasons(mount: Mount, tmp_path: Path) -> None:
    page = shown(mount, shopify(tmp_path))
    page.evaluate("models[0].set('state', {...models[0].state.state, doubts: []})")
    page.locator(".fl-part.fl-rejected").click()
    rejected = page.evaluate("models[0].get('state').report.rejected")
    expect(page.locator(".fl-reasons tbody tr")).to_have_count(len(rejected))
    page.locator(".fl-part.fl-used").click()
    expect(page.locator(".fl-reasons")).to_have_text(said("used_says"))


def test_a_list_of_today_has_its_counts_and_says_why_it_has_no_coast(mount: Mount, tmp_path: Path) -> None:
    file = tmp_path / "deals.csv"
    file.write_text("Deal ID,Stage\n1,Closed Won\n2,Closed Lost\n3,Qualified\n", "utf-8")
    page = shown(mount, file)
    for step in STEPS[:3]:
        go_on(page.locator("main"), step)
    says(page.locator(".fl-said"), TEXTS["why_today"], file="deals.csv")


@pytest.mark.parametrize(
    ("make", "width", "dark"),
    [
        (shopify, 360, True),
        pytest.param(hubspot, 360, False, marks=pytest.mark.every),
        pytest.param(hubspot, 620, True, marks=pytest.mark.every),
        pytest.param(shopify, 320, False, marks=pytest.mark.every),
    ],
)
def test_every_panel_has_room_and_no_barrier(
    make: Callable[[Path], Path],
    width: int,
    dark: bool,
    mount: Mount,
    dressed: Path,
    tmp_path: Path,
    barriers: Barriers,
) -> None:
    use_language("de")
    page = shown(mount, make(tmp_path), width, dark, dressed)
    page.evaluate("models[0].set('state', {...models[0].state.state, doubts: []})")
    for step in STEPS:
        go_on(page.locator("main"), step)
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(OVERLAPS) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert barriers(page, ".fl-export") == []


@pytest.mark.parametrize("kernel", ["() => {}", "null", "() => { throw new Error('no kernel'); }"])
def test_it_hands_in_a_file_whatever_the_kernel_does_and_leaves_nothing_behind(
    kernel: str, page: Page, mount: Mount, tmp_path: Path
) -> None:
    page.add_init_script(f"window.kernel = {kernel};")
    mount(fl.explore_export(), width=900)
    page.locator("input[type=file]").set_input_files(shopify(tmp_path, people=5))
    page.wait_for_function("models[0].get('asked').act === 'read'")
    asked = page.evaluate("(({bytes, ...asked}) => ({...asked, there: bytes.byteLength}))(models[0].get('asked'))")
    assert (asked["name"], asked["at"]) == ("orders_export.csv", 0)
    assert asked["there"] == asked["size"]
    page.evaluate("models[0].remove()")
    assert page.evaluate("models[0].listening()") == 0
    expect(page.locator(".fl-view")).to_have_count(0)


def test_what_stands_in_a_file_is_never_html(mount: Mount, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    evil = "<img src=x onerror=alert(1)>"
    file.write_text(ORDERS.replace("odd", evil).replace("stray", "refunded").replace("kim", evil), "utf-8")
    page = shown(mount, file)
    expect(page.get_by_role("group")).to_contain_text(evil)
    expect(page.locator("img")).to_have_count(0)
