// What draws each widget, and what does for it what Python does in a notebook.
import chains from "../../../widgets/js/chains.js";
import claims from "../../../widgets/js/claims.js";
import exported from "../../../widgets/js/export.js";
import firms from "../../../widgets/js/firms.js";
import flywheel from "../../../widgets/js/flywheel.js";
import funnel from "../../../widgets/js/funnel.js";
import gate from "../../../widgets/js/gate.js";
import glossary from "../../../widgets/js/glossary.js";
import hourglass from "../../../widgets/js/hourglass.js";
import lenses from "../../../widgets/js/lenses.js";
import levers from "../../../widgets/js/levers.js";
import mix from "../../../widgets/js/mix.js";
import own from "../../../widgets/js/own.js";
import pair from "../../../widgets/js/pair.js";
import progress from "../../../widgets/js/progress.js";
import questions from "../../../widgets/js/questions.js";
import summary from "../../../widgets/js/summary.js";
import twins from "../../../widgets/js/twins.js";
import wall from "../../../widgets/js/wall.js";
import wheel from "../../../widgets/js/wheel.js";
import { exportOf } from "../kernel/export.js";
import { leversOf } from "../kernel/levers.js";
import { mapOf } from "../kernel/map.js";
import { ownOf } from "../kernel/own.js";
import { summaryOf } from "../kernel/summary.js";
import { wallOf } from "../kernel/wall.js";

/** @type {Record<string, {render(place: Place): () => void}>} */
export const DRAWS = {
  ...{ chains, claims, export: exported, firms, flywheel, funnel, gate, glossary, hourglass, lenses },
  ...{ levers, mix, own, pair, progress, questions, summary, twins, wall, wheel },
};
/** @type {Record<string, (shown: Frozen, model: Host, page: CoursePage) => Follower | undefined>} */
export const FOLLOWS = {
  ...{ export: exportOf, levers: leversOf, own: ownOf, progress: mapOf, summary: summaryOf, wall: wallOf },
};
