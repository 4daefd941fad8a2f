package spillway.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import spillway.mechanism.production.Automation;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.IncomeClass;
import spillway.world.KnowledgeGroup;
import spillway.world.World;

/** How value added is divided between labour and owners, talent and workers, and what firms charge over cost. */
final class IncomeMetrics {
    private IncomeMetrics() {}

    static void declare(MetricList list) {
        labourShares(list);
        markUps(list);
        routine(list);
        households(list);
    }

    private static void labourShares(MetricList list) {
        for (KnowledgeGroup group : KnowledgeGroup.values()) {
            list.add(
                    "labour_share_" + group.name().toLowerCase(Locale.ROOT),
                    "share",
                    "Wages over value added of group " + group,
                    "national accounts",
                    "distribution",
                    w -> groupLabourShare(list, w, group));
        }
        list.add(
                "labour_share_typical",
                "share",
                "Mean over enterprises of wages over value added, 1 where wages exceed it",
                "firms",
                "distribution",
                IncomeMetrics::typicalLabourShare);
        list.add(
                "labour_share_reallocation",
                "share",
                "Labour's share of all firms less its mean over enterprises: below zero where large firms pay out less",
                "decomposition of Olley and Pakes (1996)",
                "distribution",
                w -> labourShare(w) - typicalLabourShare(w));
    }

    private static double groupLabourShare(MetricList list, World w, KnowledgeGroup group) {
        double wages = 0;
        double value = 0;
        for (int s = 0; s < w.structure.sectorCount(); s++) {
            if (w.structure.group[s] == group.ordinal()) {
                int sector = s;
                wages += list.sum(r -> w.flows.wageBill[r][sector]);
                value += list.sum(r -> w.cities.valueAdded[r][sector]);
            }
        }
        return wages / value;
    }

    private static double wages(World w, int f) {
        int r = w.firms.region[f];
        return w.cities.talentPay(r) * w.firms.talent[f] + w.cities.workerWage[r] * w.firms.workers[f];
    }

    private static double labourShare(World w) {
        double wages = 0;
        double value = 0;
        for (int f = 0; f < w.firms.count; f++) {
            if (w.firms.active[f]) {
                wages += wages(w, f);
                value += w.firms.valueAdded[f];
            }
        }
        return wages / value;
    }

    private static double typicalLabourShare(World w) {
        double sum = 0;
        double enterprises = 0;
        for (int f = 0; f < w.firms.count; f++) {
            if (w.firms.active[f] && w.firms.valueAdded[f] > 0) {
                sum += w.firms.represented[f] * Math.min(1, wages(w, f) / w.firms.valueAdded[f]);
                enterprises += w.firms.represented[f];
            }
        }
        return sum / enterprises;
    }

    private static void markUps(MetricList list) {
        list.add(
                "markup_by_sales",
                "share",
                "Price over the cost of labour, of the equipment that has replaced it and of materials, less one; mean by sales",
                "firms",
                "distribution",
                w -> meanMarkUp(w, false));
        list.add(
                "markup_typical",
                "share",
                "The same markup, mean over enterprises",
                "firms",
                "distribution",
                w -> meanMarkUp(w, true));
    }

    /** Mean markup over firms whose price was set before the quarter, by sales or by enterprises. */
    private static double meanMarkUp(World w, boolean byEnterprise) {
        Firms firms = w.firms;
        double sum = 0;
        double weights = 0;
        for (int f = 0; f < firms.count; f++) {
            double made = firms.output[f] * firms.price[f];
            double cost = wages(w, f) * Automation.coveredLabour(w, f) + firms.materialsCost[f];
            if (firms.active[f] && firms.sold[f] > 0 && made > 0 && cost > 0) {
                double weight = byEnterprise ? firms.represented[f] : firms.sold[f] * firms.price[f];
                sum += weight * (made / cost - 1);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static void routine(MetricList list) {
        list.add(
                "routine_cost_left",
                "share",
                "Share of routine labour in cost over what it would be without automation, mean over firms by value added",
                "firms",
                "distribution",
                w -> {
                    double left = 0;
                    double value = 0;
                    for (int f = 0; f < w.firms.count; f++) {
                        double weight = w.firms.active[f] ? Math.max(0, w.firms.valueAdded[f]) : 0;
                        left += weight * (1 - w.firms.routineSaved[f]);
                        value += weight;
                    }
                    return left / value;
                });
        list.add(
                "talent_share_adopters",
                "share",
                "Talent among employees of firms that have adopted digital technology since 2010",
                "firms",
                "distribution",
                w -> talentShare(w, f -> w.firms.digitalStage[f] != DigitalStage.NONE.code));
        list.add(
                "talent_share_others",
                "share",
                "Talent among employees of firms that have not adopted digital technology since 2010",
                "firms",
                "distribution",
                w -> talentShare(w, f -> w.firms.digitalStage[f] == DigitalStage.NONE.code));
    }

    private static double talentShare(World w, IntPredicate chosen) {
        double talent = 0;
        double all = 0;
        for (int f = 0; f < w.firms.count; f++) {
            if (w.firms.active[f] && chosen.test(f)) {
                talent += w.firms.talent[f];
                all += w.firms.talent[f] + w.firms.workers[f];
            }
        }
        return talent / all;
    }

    private static void households(MetricList list) {
        for (IncomeClass source : IncomeClass.values()) {
            int k = source.ordinal();
            list.add(
                    "income_share_" + source.label,
                    "share",
                    "Share of " + words(source) + " in households' disposable income",
                    "accounts of households",
                    "distribution",
                    w -> Flows.sum(w.cities.classIncome[k]) / list.sum(r -> w.cities.income[r]));
            list.add(
                    "consumption_share_" + source.label,
                    "share",
                    "What is spent out of " + words(source) + " over GDP",
                    "accounts of households",
                    "distribution",
                    w -> Flows.sum(w.cities.classConsumption[k]) / list.valueAdded(w));
        }
        list.add(
                "income_talent_over_workers",
                "ratio",
                "Disposable income from work a head, talent over other residents of working age",
                "accounts of households",
                "distribution",
                w -> Flows.sum(w.cities.classIncome[0])
                        / list.sum(r -> w.cities.talent[r])
                        / (Flows.sum(w.cities.classIncome[1]) / list.sum(r -> w.cities.residents[r])));
        list.add(
                "income_polarisation",
                "index",
                "Wolfson's index of polarisation of disposable income from work a head, talent and others of each region; 0: none",
                "Wolfson (1994)",
                "distribution",
                w -> new Incomes(w).wolfson());
        list.add(
                "income_gini_classes",
                "index",
                "Gini index of disposable income from work a head, talent and others of each region",
                "Gini",
                "distribution",
                w -> new Incomes(w).gini());
    }

    private static String words(IncomeClass source) {
        return switch (source) {
            case TALENT -> "income from work as talent";
            case WORKERS -> "income from other work";
            case OWNERS -> "income from firms and the bank";
        };
    }

    /** Income from work by group of people: talent and others of each region, from the poorest group up. */
    static final class Incomes {
        private record Group(double people, double income) {
            double each() {
                return income / people;
            }
        }

        private final List<Group> groups = new ArrayList<>();
        private final double people;
        private final double income;

        Incomes(World w) {
            this(w.cities.talent, w.cities.residents, w.cities.classIncome);
        }

        /** Groups of these sizes with this income by class; empty ones are left out. */
        Incomes(double[] talent, double[] others, double[][] classIncome) {
            for (int r = 0; r < talent.length; r++) {
                add(talent[r], classIncome[IncomeClass.TALENT.ordinal()][r]);
                add(others[r], classIncome[IncomeClass.WORKERS.ordinal()][r]);
            }
            groups.sort(Comparator.comparingDouble(Group::each));
            people = groups.stream().mapToDouble(Group::people).sum();
            income = groups.stream().mapToDouble(Group::income).sum();
        }

        private void add(double number, double money) {
            if (number > 0 && money >= 0) {
                groups.add(new Group(number, money));
            }
        }

        /** Gini index of groups whose members all have the group's mean. */
        double gini() {
            double below = 0;
            double area = 0;
            for (Group group : groups) {
                area += group.people / people * (2 * below + group.income) / income;
                below += group.income;
            }
            return 1 - area;
        }

        /** {@code 2 (2 (1/2 - L(1/2)) - G) mean / median}, L the Lorenz curve. */
        double wolfson() {
            return 2 * (1 - 2 * poorerHalf() - gini()) * (income / people) / median();
        }

        /** Share of the poorer half of people in income. */
        double poorerHalf() {
            double left = people / 2;
            double received = 0;
            for (Group group : groups) {
                double counted = Math.min(left, group.people);
                received += counted * group.each();
                left -= counted;
            }
            return received / income;
        }

        /** Income of the person in the middle, on the line through the mean of each group at the middle of its ranks: no jump where groups change places. */
        double median() {
            double rank = 0;
            double before = Double.NaN;
            double poorer = Double.NaN;
            for (Group group : groups) {
                double middle = rank + group.people / 2;
                if (middle >= people / 2) {
                    return Double.isNaN(poorer)
                            ? group.each()
                            : poorer + (group.each() - poorer) * (people / 2 - before) / (middle - before);
                }
                before = middle;
                poorer = group.each();
                rank += group.people;
            }
            return poorer;
        }
    }
}
