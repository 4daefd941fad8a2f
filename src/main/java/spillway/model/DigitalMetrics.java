package spillway.model;

import java.util.List;
import java.util.Locale;
import spillway.model.verdict.Cores;
import spillway.model.verdict.RegionSets;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.KnowledgeGroup;
import spillway.world.Size;
import spillway.world.World;

/** Who has turned digital: by vintage, size of enterprise, group of sectors, core and periphery. */
final class DigitalMetrics {
    private static final List<DigitalStage> STEPS = List.of(DigitalStage.NETWORKED, DigitalStage.SMART);
    private static final String CHART = "digital";

    private DigitalMetrics() {}

    static void declare(MetricList list) {
        for (DigitalStage stage : STEPS) {
            String name = "adopters_" + stage.label;
            String reached = " that have reached stage " + stage + " of digital technology since 2010";
            list.add(
                    name,
                    "share",
                    "Share of enterprises" + reached + ", all regions",
                    "firms",
                    CHART,
                    w -> DigitalFigures.ofEnterprises(w, stage, f -> true));
            list.add(
                    name + "_by_value",
                    "share",
                    "Share of value added of firms" + reached + ", all regions",
                    "firms",
                    CHART,
                    w -> DigitalFigures.ofValue(w, stage, f -> true));
            bySize(list, stage, name, reached);
            byGroup(list, stage, name, reached);
            byCore(list, stage, name, reached);
        }
        list.add(
                "digital_capital_share",
                "share",
                "What firms have spent on adopting digital technology since 2010, worn out over the life of a system, over the value of capital, all regions",
                "firms",
                "digital",
                DigitalMetrics::capitalShare);
        list.add(
                "adoption_spending",
                "share",
                "Cost of digital technology adopted in the quarter over GDP",
                "firms",
                CHART,
                w -> list.sum(r -> w.flows.adoptionSpending[r]) / list.valueAdded(w));
    }

    private static void bySize(MetricList list, DigitalStage stage, String name, String reached) {
        for (Size size : Size.values()) {
            list.add(
                    name + "_" + size.label,
                    "share",
                    "Share of " + size.label + " enterprises" + reached + ", all regions",
                    "firms",
                    CHART,
                    w -> DigitalFigures.ofEnterprises(w, stage, f -> w.firms.size[f] == size.code));
        }
        list.add(
                "adoption_gap_size_" + stage.label,
                "share",
                "Share of large and mega enterprises" + reached + ", less that of small ones",
                "firms",
                CHART,
                w -> DigitalFigures.ofEnterprises(w, stage, f -> w.firms.size[f] != Size.SMALL.code)
                        - DigitalFigures.ofEnterprises(w, stage, f -> w.firms.size[f] == Size.SMALL.code));
    }

    private static void byGroup(MetricList list, DigitalStage stage, String name, String reached) {
        for (KnowledgeGroup group : KnowledgeGroup.values()) {
            list.add(
                    name + "_" + group.name().toLowerCase(Locale.ROOT),
                    "share",
                    "Share of the value added of " + group.name() + " made by firms" + reached + ", all regions",
                    "firms",
                    CHART,
                    w -> DigitalFigures.ofValue(w, stage, f -> w.structure.group[w.firms.sector[f]] == group.code));
        }
    }

    private static void byCore(MetricList list, DigitalStage stage, String name, String reached) {
        Cores cores = Metrics.cores(list.world, RegionSets.NINE);
        core(list, stage, name, reached, "core", cores.aboveMedian());
        core(list, stage, name, reached, "named_core", cores.named());
    }

    private static void core(
            MetricList list, DigitalStage stage, String name, String reached, String which, boolean[] core) {
        int[] nine = RegionSets.NINE.indicesIn(list.names);
        boolean[] inside = new boolean[list.names.size()];
        boolean[] outside = new boolean[list.names.size()];
        for (int i = 0; i < nine.length; i++) {
            inside[nine[i]] = core[i];
            outside[nine[i]] = !core[i];
        }
        String words = which.equals("core") ? "the core" : "the core given by name";
        list.add(
                name + "_" + which,
                "share",
                "Share of value added made by firms" + reached + ", in " + words + " of the nine mainland cities",
                "firms",
                CHART,
                w -> DigitalFigures.ofValue(w, stage, f -> inside[w.firms.region[f]]));
        list.add(
                name + "_outside_" + which,
                "share",
                "Share of value added made by firms" + reached + ", in the nine mainland cities outside " + words,
                "firms",
                CHART,
                w -> DigitalFigures.ofValue(w, stage, f -> outside[w.firms.region[f]]));
    }

    private static double capitalShare(World world) {
        Firms firms = world.firms;
        double capital = 0;
        for (int f = 0; f < firms.count; f++) {
            capital += firms.active[f] ? firms.capital[f] * world.cities.capitalPrice[firms.region[f]] : 0;
        }
        return world.digital.stock / capital;
    }
}
