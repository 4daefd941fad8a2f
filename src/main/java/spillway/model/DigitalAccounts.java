package spillway.model;

import java.util.Map;
import spillway.kernel.Exponential;
import spillway.kernel.Named;
import spillway.world.Firms;
import spillway.world.KnowledgeGroup;
import spillway.world.World;

/**
 * Digital value added in the accounts (M32): the core, which makes digital technology, and what the technology adds to the output of
 * others. Official statistics count whole industries as digitised; here only the gain of those who have adopted since 2010 counts.
 */
final class DigitalAccounts {
    private DigitalAccounts() {}

    static void declare(MetricList list, Map<String, Double> core) {
        list.add(
                "digital_core_share",
                "share",
                "Value added of the digital core over GDP, all regions",
                "declared parts of sectors",
                "digital",
                w -> list.sum(r -> core(w, core, r)) / list.valueAdded(w));
        list.add(
                "digital_industry_share",
                "share",
                "What digital technology adopted since 2010 adds to value added outside the digital core, over GDP, all regions",
                "gain of each firm",
                "digital",
                w -> industry(w, core) / list.valueAdded(w));
        list.add(
                "digital_logistics",
                "share",
                "How far networks and transport have turned digital, mean over regions by value added; 1 is all at the last stage",
                "stage of each firm",
                "digital",
                DigitalAccounts::logistics);
        list.add(
                "knowledge_in_materials",
                "share",
                "Share of knowledge services in what mass production spends on materials, all regions",
                "input-output table and its shift",
                "digital",
                w -> {
                    double all = 0;
                    double part = 0;
                    for (int r = 0; r < w.structure.regionCount(); r++) {
                        part += w.flows.knowledgeMaterials[r];
                        for (int s = 0; s < w.structure.sectorCount(); s++) {
                            all += w.structure.group[s] == KnowledgeGroup.MPG.code ? w.flows.materials[r][s] : 0;
                        }
                    }
                    return part / all;
                });
    }

    private static double core(World w, Map<String, Double> core, int r) {
        double sum = 0;
        for (int s = 0; s < w.structure.sectorCount(); s++) {
            sum += Named.value(core, w.structure.sectors[s]) * w.cities.valueAdded[r][s];
        }
        return sum;
    }

    private static double industry(World w, Map<String, Double> core) {
        Firms firms = w.firms;
        double sum = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.digitalGain[f] > 0) {
                double outside = 1 - Named.value(core, w.structure.sectors[firms.sector[f]]);
                sum += outside * firms.valueAdded[f] * (1 - Exponential.of(-firms.digitalGain[f]));
            }
        }
        return sum;
    }

    private static double logistics(World w) {
        double degree = 0;
        double all = 0;
        for (int r = 0; r < w.structure.regionCount(); r++) {
            for (int s = 0; s < w.structure.sectorCount(); s++) {
                if (w.structure.group[s] == KnowledgeGroup.SIS.code) {
                    double value = Math.max(0, w.cities.valueAdded[r][s]);
                    degree += value * w.cities.digitalDegree[r][s];
                    all += value;
                }
            }
        }
        return degree / all;
    }
}
