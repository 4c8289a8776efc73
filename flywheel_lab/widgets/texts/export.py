"""What `explore_export` says: from the choice of a file to the page to keep."""

from ...export.results.result import COUNTS_ONLY, TODAY_ONLY
from ...messages import Plural, mark, plural
from . import own

SAID: dict[str, str | Plural] = {
    "title": mark("From your file to the pictures"),
    "lead": mark("Your own customers instead of an example: choose an export, and see what it can tell."),
    "drop": mark("Drop a file here"),
    "or": mark("or"),
    "choose": mark("Choose a file"),
    "systems": mark(
        "From HubSpot, Salesforce, Pipedrive, Shopify, WooCommerce, Stripe, Google Analytics or Matomo, or any table "
        "that says who did what, and when: CSV, Excel, JSON or Parquet."
    ),
    "stays": mark("Nothing leaves this device."),
    "folder": mark("Or one from the folder of this notebook"),
    "pick": mark("choose …"),
    "taking": mark("{name}: {share} are here …"),
    "reading": mark("Reading {name} …"),
    "reading_part": mark("Reading {name}: {share} …"),
    "together": mark("{name} is read. Now I put everything together …"),
    "waiting": mark("{name} waits for Python. If this takes long, choose Run ▸ Run All Cells at the top."),
    "not_read": mark("{name} could not be read"),
    "our_fault": mark(
        "This file went wrong here, and that is our fault ({error}). Export it once more as CSV in UTF-8, or with "
        "fewer columns."
    ),
    "another": mark("Another file"),
    "steps": mark("Steps"),
    "step_file": mark("File"),
    "step_questions": mark("Questions"),
    "step_rows": mark("Rows"),
    "step_evidence": mark("What it knows"),
    "step_pictures": mark("Pictures"),
    "step_coast": mark("Without ads"),
    "step_page": mark("Your page"),
    "next": mark("Next: {step}"),
    "next_without": mark("Next, without this number: {step}"),
    "question": mark("One question before we go on"),
    "question_of": mark("Column “{column}”"),
    "samples": mark("In the file → how it is read"),
    "proposed": mark("proposed"),
    "apply": mark("Apply"),
    "take_all": plural(
        "Take the proposal for this and {n} more question", "Take the proposals for this and {n} more questions"
    ),
    "reorder": mark("Put them in the order in which people pass them."),
    "up": mark("{name}: up"),
    "down": mark("{name}: down"),
    "answers": mark("Your answers"),
    "answers_none": mark("Nothing had to be asked."),
    "answers_again": mark("Your answers from last time are used again. You can change them under “{step}”."),
    "mine_again": mark("This is what you said last time. Change it whenever you like."),
    "said_besides": mark("Under “{step}” you said: {said}."),
    "change": mark("Change"),
    "balance": mark("Rows read: {read}. Used as they are: {used}. Repaired: {repaired}. Left out: {rejected}."),
    "balance_of": mark("{name}: each row has one fate. Press a part of the bar to see why."),
    "part_used": mark("used as they are"),
    "part_repaired": mark("repaired"),
    "part_rejected": mark("left out"),
    "reason": mark("Why"),
    "rows": mark("Rows"),
    "line": mark("First in line"),
    "cells": mark("What stands there"),
    "used_says": mark("These rows count just as they stand in the file."),
    "none": mark("None."),
    "noticed": mark("What else we noticed"),
    "evidence_lead": mark(
        "What your file measures, what follows by a rule, and what nobody can know from it. In brackets: how often it "
        "is in the file."
    ),
    "record": mark("Record from now on"),
    "sensitivity": mark("Gone, if gone means silent for …"),
    "days": plural("{n} day", "{n} days"),
    "funnel_steps": mark("“{from}” was reached by {first}, “{to}” by {last}."),
    "funnel_again": mark("Of {first} customers, {second} bought a second time."),
    "funnel_one": plural(
        "{n} customer. What happened before stands in no list of orders, so it stays empty.",
        "{n} customers. What happened before stands in no list of orders, so it stays empty.",
    ),
    "funnel_none": mark("This file has no stages to draw."),
    "hourglass_known": mark(
        "Your file knows {n} of the ten phases; the numbers say how often. The empty ones are recorded nowhere."
    ),
    "wheel_known": mark("{share} of your customers were sent by another one: that is what turns the wheel."),
    "wheel_unknown": mark("Who sent whom is not in your file, so the way back stays empty."),
    "coast_lead": mark("You stop every ad today. When will half of your customers be gone?"),
    "half": mark("Without ads, half of the customers are gone after **{guess}**. It mostly takes longer."),
    "half_span": mark(
        "Without ads, half of the customers are gone after **{guess}** ({low} to {high}). It mostly takes longer."
    ),
    "half_open": mark(
        "Without ads, half of the customers are gone after **{guess}**, or after {low}, or never, for at best "
        "customers replace all who leave."
    ),
    "why_open": mark("Why does it mostly take longer?"),
    "rule": mark("Gone means silent for"),
    "rules_differ": mark("The answer hangs on your rule"),
    "your_guess": mark("Your file doesn't know this. What would you say?"),
    "such_customers": mark("For example: 400."),
    "such_new": mark("For example: 3, or 31 a year."),
    "such_lost": mark("For example: 3, or 31 a year."),
    "such_referred": mark("For example: 30 %, or 3 of 10. “A customer told me.”"),
    "why_unrecorded": mark(
        "That cannot be known from this file: it does not say who leaves, and who stays need not turn up in it again."
    ),
    "do_unrecorded": mark(
        "Type below how many you think leave, or go on without this number. And from now on, record the day on which "
        "a customer leaves."
    ),
    "why_short": mark(
        "That cannot be known from this file: it covers too few days to tell who is silent from who is gone."
    ),
    "do_short": mark("Export a longer time, or type below how many you think leave."),
    "why_balanced": mark("By this rule as many came back as fell silent: nobody is lost, so there is no half."),
    "do_balanced": mark("Choose a longer silence."),
    "why_nobody": mark(
        "That cannot be known from this file: nobody buys in it. Export orders, or stages up to the sale."
    ),
    "why_counts": COUNTS_ONLY,
    "why_today": TODAY_ONLY,
    "no_referrals": mark(
        "Nobody is counted as sent by a customer, because your file does not say. If some were, it lasts longer."
    ),
    "known": mark("How we know"),
    "four": mark("The four numbers behind it"),
    "page_funnel": mark("New customers: {new}. What comes before them is not in this number, so it stays grey."),
    "by_silence": mark("{state}: gone means silent for {days}"),
    "ever": mark("{state}, with those who have left since"),
    "guessed_by_you": mark("said by you"),
    "page_lead": mark("One page for your boss or your bank: numbers, how we know them, and what is missing."),
    "page_knows": mark("What our file knows"),
    "page_title_export": mark("What our own file can tell"),
    "source": mark("Source: {name}, {people} people, {first} to {until}. {balance}"),
    "source_counts": mark("Source: {name}. {balance}"),
    "save_answers": mark("Save my answers"),
    "answers_saved": mark("Your answers are in your downloads: {name}. Next to the file, they are used again."),
    "not_kept": mark("Your browser keeps nothing here. Save your answers, or they will be asked again next time."),
    "forget": mark("Forget everything"),
    "forgotten": mark("All answers are deleted. Your own file is still where it was."),
    "code": mark("The same as code"),
}
TEXTS: dict[str, str | Plural] = {**own.TEXTS, **SAID}
