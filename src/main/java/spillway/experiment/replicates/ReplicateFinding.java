package spillway.experiment.replicates;

import java.util.List;
import java.util.stream.Collectors;
import spillway.kernel.PlainName;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.ReplicateVerdict;
import spillway.model.verdict.VerdictText;
import spillway.report.Figure;
import spillway.run.VerdictWindows;

/** What replicates show, in sentences that follow from the numbers by rule. */
final class ReplicateFinding {
    private static final int QUARTERS = 4;

    private final ReplicateVerdict verdict;
    private final Spread clustering;
    private final Spread diffusion;
    private final Spread clusteringNamed;
    private final List<String> dependsOn;
    private final double deadband;
    private final int quarters;

    /** The finding of replicates of this length with these scores C and D, and C with the named core; the label depends on these inputs. */
    ReplicateFinding(
            ReplicateVerdict verdict,
            Spread clustering,
            Spread diffusion,
            Spread clusteringNamed,
            List<String> dependsOn,
            double deadband,
            int quarters) {
        this.clusteringNamed = clusteringNamed;
        this.dependsOn = dependsOn;
        this.verdict = verdict;
        this.clustering = clustering;
        this.diffusion = diffusion;
        this.deadband = deadband;
        this.quarters = quarters;
    }

    /** Whether the runs are shorter than those that the deadband belongs to. */
    boolean tooShort() {
        return VerdictWindows.tooShortForLabel(quarters);
    }

    /** The finding: the label and how often it occurs, that the seeds disagree, or the scores alone of runs too short for a label. */
    String title() {
        return tooShort() || dependsOn.isEmpty()
                ? label()
                : "Depends on the " + String.join(" and the ", dependsOn) + "; as the data stand: " + label();
    }

    private String label() {
        ReplicateVerdict.Frequency modal = verdict.modal();
        String label = PlainName.capital(modal.outcome().name());
        if (tooShort()) {
            return "After " + Figure.number(quarters / (double) QUARTERS, quarters % QUARTERS == 0 ? 0 : 2)
                    + " years, too few for a label: C " + mean(clustering) + " and D " + mean(diffusion)
                    + " per decade over " + verdict.runs() + " seeds";
        }
        if (verdict.label() != Outcome.INDETERMINATE) {
            return label + " in " + modal.count() + " of " + verdict.runs() + " seeds (95% interval of the chance: "
                    + percent(modal.interval().lower()) + " to "
                    + percent(modal.interval().upper()) + ")";
        }
        if (modal.count() == verdict.runs()) {
            return label + " in all " + verdict.runs() + " seeds, which are too few to carry a label";
        }
        return "Seeds disagree: "
                + verdict.frequencies().stream()
                        .filter(one -> one.count() > 0)
                        .sorted((a, b) -> b.count() - a.count())
                        .map(one -> one.outcome().words() + " in " + one.count())
                        .collect(Collectors.joining(", "))
                + " of " + verdict.runs();
    }

    /** Where the means of C and D lie, and how exactly they are known. */
    String scores() {
        return sentence("Clustering score C", clustering)
                + (Double.isNaN(clusteringNamed.mean().mean())
                        ? ""
                        : " With " + VerdictText.NAMED_CORE + " as the core it is " + mean(clusteringNamed) + ": "
                                + place(clusteringNamed) + ".")
                + " " + sentence("Diffusion score D", diffusion)
                + " A score within \u00b1" + Figure.number(deadband, 2) + ", the deadband, counts as no change.";
    }

    private String sentence(String name, Spread score) {
        if (Double.isNaN(score.mean().mean())) {
            return name + " is undefined.";
        }
        boolean known = Double.isFinite(score.mean().lower());
        return name + " is " + mean(score) + " on average over seeds"
                + (known
                        ? " (95% interval of the mean "
                                + Figure.signed(score.mean().lower(), 2) + " to "
                                + Figure.signed(score.mean().upper(), 2) + "; standard deviation over seeds "
                                + Figure.number(score.sd(), 2) + ")"
                        : "")
                + ": " + place(score) + ".";
    }

    private String place(Spread score) {
        double low = score.mean().lower();
        double high = score.mean().upper();
        if (low > deadband || high < -deadband) {
            return "the interval lies beyond the deadband";
        }
        if (low > -deadband && high < deadband) {
            return "the interval lies inside the deadband";
        }
        return Double.isFinite(low)
                ? "the interval meets the edge of the deadband"
                : "one seed says nothing of the mean";
    }

    private static String mean(Spread score) {
        return Figure.signed(score.mean().mean(), 2);
    }

    private static String percent(double share) {
        return Figure.number(100 * share, 0) + "%";
    }
}
