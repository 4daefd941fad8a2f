package spillway.model;

import spillway.world.Flows;
import spillway.world.KeyInput;

/** How far the region depends on key inputs from abroad, and what their shortage costs. */
final class KeyMetrics {
    private KeyMetrics() {}

    static void declare(MetricList list) {
        for (KeyInput input : KeyInput.values()) {
            list.add(
                    "import_dependence_" + input.label,
                    "share",
                    "Share of what firms of high-value sectors need of key input " + input.label
                            + " that is imported while blocs are open",
                    "home shares of 2010 assumed",
                    "keys",
                    w -> KeyFigures.dependence(w, input));
        }
        list.add(
                "key_inputs_withheld",
                "share",
                "Share of the deliveries of key inputs from abroad that is withheld and that nobody has taken over, mean of the three",
                "declared blockade",
                "keys",
                w -> {
                    double sum = 0;
                    for (int j = 0; j < w.keys.withheld.length; j++) {
                        sum += w.keys.withheld[j] * (1 - w.keys.replaced[j]) / w.keys.withheld.length;
                    }
                    return sum;
                });
        list.add(
                "key_input_loss",
                "share",
                "Share of output that shortage of key inputs takes, all regions",
                "composite of key inputs",
                "keys",
                w -> KeyFigures.lossInSector(w, -1));
        for (KeyInput input : KeyInput.values()) {
            int maker = input.makerIn(list.world.structure);
            list.add(
                    "key_input_loss_makers_of_" + input.label,
                    "share",
                    "The same in the sector that makes " + input.label,
                    "composite of key inputs",
                    "keys",
                    w -> KeyFigures.lossInSector(w, maker));
        }
        list.add(
                "key_input_research_share",
                "share",
                "Share of research that goes into doing without imported key inputs, all regions",
                "research on substitutes",
                "keys",
                w -> {
                    double spent = 0;
                    for (int s = 0; s < w.structure.sectorCount(); s++) {
                        int sector = s;
                        spent += w.keys.researchShare[s] * list.sum(r -> w.flows.research[r][sector]);
                    }
                    return spent / list.sum(r -> Flows.sum(w.flows.research[r]));
                });
        list.add(
                "substitute_sales",
                "share",
                "Sales in the region that home suppliers have won from imports since 2010, by learning to make them, over all sales",
                "home suppliers that ripen",
                "keys",
                w -> list.sum(r -> KeyFigures.won(w, r)) / list.sum(r -> Flows.sum(w.flows.sales[r])));
        list.add(
                "key_input_programme",
                "share",
                "Public money for home makers of key inputs over GDP",
                "declared programme",
                "keys",
                w -> list.sum(r -> Flows.sum(w.governments.keyMoney[r])) / list.valueAdded(w));
    }
}
