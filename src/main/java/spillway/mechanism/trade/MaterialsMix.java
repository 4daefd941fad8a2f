package spillway.mechanism.trade;

import spillway.world.Flows;
import spillway.world.KnowledgeGroup;
import spillway.world.Structure;
import spillway.world.World;

/**
 * From whom the sectors of a region buy materials.
 *
 * <p>A sector buys by the input-output table. Of what mass production buys elsewhere the part {@code tie d} goes over to knowledge services as it turns
 * digital, d being its {@link spillway.world.Cities#digitalDegree} (M17): {@code a_K' = a_K + tie d (1 - a_K)}, all others are scaled by {@code 1 - tie d}. Outlays on
 * materials stay what they are; their price follows the mix.
 */
public final class MaterialsMix {
    private final double tie;

    /** The mix with this share of other materials that goes over to knowledge services where all have turned digital. */
    public MaterialsMix(double tie) {
        this.tie = tie;
    }

    /** Share of supplier {@code s} in the materials of user {@code user} in region {@code r}. */
    public double share(World world, int r, int s, int user) {
        Structure structure = world.structure;
        double usual = structure.supplierShare[s][user];
        double degree = world.cities.digitalDegree[r][user];
        if (tie == 0 || degree == 0 || structure.group[user] != KnowledgeGroup.MPG.code) {
            return usual;
        }
        double moved = tie * degree;
        return (1 - moved) * usual + (s == structure.researchSector ? moved : 0);
    }

    /** Materials bought of each sector when the sectors of a region use so much. */
    double[] bought(World world, int r, double[] used) {
        double[] bought = new double[used.length];
        for (int s = 0; s < bought.length; s++) {
            for (int user = 0; user < used.length; user++) {
                bought[s] += share(world, r, s, user) * used[user];
            }
        }
        return bought;
    }

    /** What mass production of a region spends on materials from the sector that sells research, by the table. */
    double ofKnowledge(World world, int r) {
        double sum = 0;
        for (int user = 0; user < world.structure.sectorCount(); user++) {
            if (world.structure.group[user] == KnowledgeGroup.MPG.code) {
                sum += share(world, r, world.structure.researchSector, user) * world.flows.materials[r][user];
            }
        }
        return sum;
    }

    /**
     * Materials bought of each sector when it sells to itself alone: its sales in the base year times the growth of its own use,
     * all scaled so that the region's firms still spend what they spend.
     */
    double[] unlinked(World world, int r) {
        Structure structure = world.structure;
        double[] used = world.flows.materials[r];
        double[] usedInBase = new double[used.length];
        for (int s = 0; s < used.length; s++) {
            usedInBase[s] = world.base.valueAdded[r][s] * structure.materials[s] / (1 - structure.materials[s]);
        }
        double[] bought = bought(world, r, usedInBase);
        double sum = 0;
        for (int s = 0; s < bought.length; s++) {
            bought[s] *= used[s] / usedInBase[s];
            sum += bought[s];
        }
        double spent = Flows.sum(used);
        for (int s = 0; s < bought.length; s++) {
            bought[s] *= sum > 0 ? spent / sum : 0;
        }
        return bought;
    }
}
