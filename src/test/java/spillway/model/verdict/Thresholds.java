package spillway.model.verdict;

import spillway.model.verdict.Classifier.Breadth;
import spillway.model.verdict.Classifier.CoreRatio;
import spillway.model.verdict.Classifier.HollowOut;
import spillway.model.verdict.Classifier.Params;

/** The two declared readings of the rule that the tests need. */
final class Thresholds {
    /** The headline: levels, entropy, level or share. */
    static final Params HEADLINE = new Params(
            0.10,
            0.40,
            0.10,
            0.10,
            0.10,
            0.5,
            CoreRatio.LEVELS,
            Breadth.ENTROPY,
            0.8,
            HollowOut.LEVEL_OR_SHARE,
            1.0 / 3,
            0.10);
    /** The older reading of the constructed cases: per head, count, fall in logs. */
    static final Params OLDER = new Params(
            0.10,
            0.10,
            0.10,
            0.05,
            0.10,
            0.5,
            CoreRatio.PER_HEAD,
            Breadth.COUNT,
            0.8,
            HollowOut.LOG_FALL,
            1.0 / 3,
            0.10);

    private Thresholds() {}
}
