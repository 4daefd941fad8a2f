package spillway.model.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import spillway.model.verdict.Verdict.Comparison;
import spillway.model.verdict.Verdict.ManufacturingBalance;
import spillway.model.verdict.Verdict.Term;

/** Verdicts in words, with their numbers and their weakness, for report and terminal. */
public final class VerdictText {
    private static final String ONE_REALISATION = " One realisation: another seed may end elsewhere.";

    /** The named core in words. */
    public static final String NAMED_CORE =
            String.join(", ", RegionSets.NAMED_CORE).replaceFirst(", ([^,]+)$", " and $1");

    private VerdictText() {}

    /**
     * A sentence or two on one run: what happened to {@code set}, by how much, what drives it, and how far to trust
     * it.
     */
    public static String ofRun(RegionSet set, Verdict verdict) {
        return ofRun(set, verdict, List.of());
    }

    /** As {@link #ofRun(RegionSet, Verdict)}; where the label depends on inputs, these stand in its place. */
    public static String ofRun(RegionSet set, Verdict verdict, List<String> dependsOn) {
        return capital(summary(set, verdict, dependsOn)) + ONE_REALISATION;
    }

    /** What stands before a label that depends on inputs; empty where it depends on none. */
    public static String dependence(List<String> inputs) {
        return inputs.isEmpty() ? "" : "depends on the " + String.join(" and the ", inputs) + "; as the data stand ";
    }

    /** As {@link #ofRun}, for a run that is shorter than those the deadband belongs to: its scores without a label. */
    public static String ofShortRun(RegionSet set, Verdict verdict) {
        return Double.isNaN(verdict.clustering())
                ? ofRun(set, verdict)
                : capital(set.name()) + ": too short for a label; C " + signed(verdict.clustering()) + " and D "
                        + signed(verdict.diffusion()) + " per decade." + other(verdict) + drivers(verdict)
                        + ONE_REALISATION;
    }

    /** A sentence or two on replicates: the label, how often it occurred, and what keeps it from more. */
    public static String ofReplicates(RegionSet set, ReplicateVerdict replicates) {
        return ofReplicates(set, replicates, List.of());
    }

    /** As the other; where the label depends on inputs, these stand before it. */
    public static String ofReplicates(RegionSet set, ReplicateVerdict replicates, List<String> dependsOn) {
        int runs = replicates.runs();
        ReplicateVerdict.Frequency modal = replicates.modal();
        StringBuilder text = new StringBuilder(capital(set.name()) + ": " + dependence(dependsOn)
                + replicates.label().words() + ". ");
        text.append(capital(modal.outcome().words()))
                .append(" in ")
                .append(modal.count())
                .append(" of ")
                .append(runs);
        text.append(" replicates (").append(percent(modal.interval().share())).append(", 95% interval ");
        text.append(percent(modal.interval().lower()))
                .append(" to ")
                .append(percent(modal.interval().upper()));
        text.append(")");
        for (ReplicateVerdict.Frequency other : replicates.frequencies()) {
            if (other.count() > 0 && other.outcome() != modal.outcome()) {
                text.append(", ").append(other.outcome().words()).append(" in ").append(other.count());
            }
        }
        text.append(".");
        if (replicates.label() == Outcome.INDETERMINATE && modal.outcome() != Outcome.INDETERMINATE) {
            text.append(
                    modal.count() == runs
                            ? " All agree, but they are too few to exclude that half of further runs would not."
                            : " No class is frequent enough to stand for all.");
        }
        if (replicates.halvesDisagree() > 0) {
            text.append(" The halves of C disagree in ")
                    .append(replicates.halvesDisagree())
                    .append(".");
        }
        if (replicates.oneRealisation()) {
            text.append(ONE_REALISATION);
        }
        return text.toString();
    }

    /** The class in words; where it depends on the core, what each definition gives. */
    public static String label(Verdict verdict) {
        return verdict.outcome() != Outcome.DEPENDS_ON_THE_CORE
                ? verdict.outcome().words()
                : verdict.outcome().words() + ": "
                        + verdict.outcomeAboveMedian().words() + " with the cities above the median of the base year, "
                        + verdict.outcomeNamed().words() + " with " + NAMED_CORE;
    }

    private static String summary(RegionSet set, Verdict verdict, List<String> dependsOn) {
        StringBuilder text = new StringBuilder(set.name());
        if (verdict.comparison() == Comparison.AGAINST_BASELINE) {
            text.append(" compared with the baseline");
        }
        text.append(": ").append(dependence(dependsOn)).append(label(verdict));
        String reason = reason(verdict);
        if (!reason.isEmpty()) {
            text.append(", ").append(reason);
        }
        if (!Double.isNaN(verdict.clustering())) {
            text.append(" (C ").append(signed(verdict.clustering()));
            if (!Double.isNaN(verdict.diffusion())) {
                text.append(", D ").append(signed(verdict.diffusion()));
            }
            text.append("; ").append(number(verdict.deadband())).append(" either way counts)");
        }
        text.append(".").append(other(verdict)).append(drivers(verdict));
        if (!verdict.notes().isEmpty()) {
            text.append(" Note: ").append(String.join("; ", verdict.notes())).append(".");
        }
        return text.toString();
    }

    private static String reason(Verdict verdict) {
        boolean spreads = verdict.diffusion() > verdict.deadband();
        boolean production = verdict.clustering() < -verdict.deadband();
        return switch (verdict.outcome()) {
            case CLUSTERING -> "high-value production drew together and capability did not spread enough to count";
            case DIFFUSION ->
                spreads && production
                        ? "high-value production spread out and so did capability"
                        : spreads ? "capability spread" : "high-value production spread out";
            case MIXED ->
                spreads
                        ? "high-value production drew together while capability spread"
                        : "high-value production spread out while capability drew together";
            case HOLLOW_OUT -> hollow(Objects.requireNonNull(verdict.manufacturing()));
            case NO_MATERIAL_CHANGE ->
                verdict.diffusion() < -verdict.deadband()
                        ? "capability drew together, but high-value production did not"
                        : "";
            case DEPENDS_ON_THE_CORE, INDETERMINATE -> "";
        };
    }

    /** C by the second definition of the core; empty where there is none. */
    private static String other(Verdict verdict) {
        return Double.isNaN(verdict.clusteringNamed())
                ? ""
                : " With " + NAMED_CORE + " as the core C is " + signed(verdict.clusteringNamed()) + ".";
    }

    private static String hollow(ManufacturingBalance balance) {
        double fall = 1 - balance.end() / balance.start();
        boolean byLevel = fall > 0 && balance.gain() < balance.start() - balance.end();
        String loss = byLevel
                ? "manufacturing lost " + percent(fall) + " of its value added"
                : "manufacturing fell from " + percent(balance.shareStart()) + " to " + percent(balance.shareEnd())
                        + " of all value added";
        return loss + " and high-value activity outside it did not make up for that";
    }

    private static String drivers(Verdict verdict) {
        Term hhi = verdict.hhi();
        Term core = verdict.core();
        if (!hhi.available() || !core.available()) {
            return "";
        }
        String halves = scaled(core) + ", " + scaled(hhi);
        if (verdict.halvesDisagree()) {
            return " The halves of C disagree: " + halves + ".";
        }
        double lead = Math.abs(core.scaled()) - Math.abs(hhi.scaled());
        if (!(Math.abs(lead) > 0.25 * Math.abs(verdict.clustering()))) {
            return " Both halves of C say the same: " + halves + ".";
        }
        Term more = lead > 0 ? core : hhi;
        Term less = lead > 0 ? hhi : core;
        return " C comes more from " + scaled(more) + " than from " + scaled(less) + ".";
    }

    private static String scaled(Term term) {
        return term.name() + " " + signed(term.scaled());
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value + 0.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
