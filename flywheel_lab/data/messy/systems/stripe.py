"""Payments as Stripe exports them: a clock in UTC, refunds beside the amounts, tests among the live ones."""

from ..orders import Order
from ..rows import BY_ORDER, Form, Row


def fill_rows(order: Order) -> list[Row]:
    """Return the row of a payment."""
    cells = {
        "Created date (UTC)": order.when,
        "Amount": order.value,
        "Amount Refunded": 0.0,
        "Currency": order.currency.lower(),
        "Captured": "true",
        "Description": order.goods[0][0],
        "Fee": round(order.value * 0.015 + 0.25, 2),
        "Status": "Paid",
        "Seller Message": "Payment complete.",
        "Mode": "Live",
        "Customer ID": f"cus_{order.person.number * 104_729 % 10**8:08d}",
        "Customer Email": order.person.mail,
    }
    return [Row(cells, order.when, order=order.number)]


PAYMENTS = Form(
    system="stripe",
    title="Stripe",
    file="unified_payments",
    genre=BY_ORDER,
    firms=("shop", "saas"),
    header=(
        *("id", "Created date (UTC)", "Amount", "Amount Refunded", "Currency", "Captured", "Description", "Fee"),
        *("Status", "Seller Message", "Mode", "Customer ID", "Customer Email"),
    ),
    roles={
        "order": "id",
        "person": "Customer ID",
        "mail": "Customer Email",
        "time": "Created date (UTC)",
        "value": "Amount",
        "status": "Status",
        "refund": "Amount Refunded",
        "currency": "Currency",
        "mode": "Mode",
    },
    kinds=(
        *("guests", "mails", "refunds", "parts", "failed", "tests", "doubles", "currencies", "headers"),
        *("clock", "sentinels"),
    ),
    fill=fill_rows,
    number=lambda k: f"ch_3Q{k * 7919 % 100_000:05d}mK{k:04d}",
    moment="utc",
    words={"refunds": "Refunded", "parts": "Paid", "failed": "Failed"},
    answers={"zone": "Europe/Berlin"},
)
