package spillway.model;

import java.util.List;
import spillway.model.verdict.RegionSets;
import spillway.world.Flows;
import spillway.world.World;

/** What metrics and figures of cities read of work and services at a distance and of the border to Hong Kong and Macao. */
final class AwayFigures {
    private static final int CORE_CITIES = 2;

    private AwayFigures() {}

    /** Disposable income of those who live in region {@code r}, 100m RMB. */
    static double income(World world, int r) {
        return world.cities.income[r];
    }

    /** Talent elsewhere who had work with firms of region {@code r}, 10,000. */
    static double remoteIn(World world, int r) {
        double in = world.cities.remoteIn(r);
        return in > 0 ? in * world.cities.talentAtWork(r) : 0;
    }

    /** Talent of region {@code r} who had work with firms elsewhere, 10,000. */
    static double remoteOut(World world, int r) {
        double out = 0;
        for (int q = 0; q < world.structure.regionCount(); q++) {
            double away = world.cities.remoteTalent[r][q];
            out += away > 0 ? away * world.cities.talentAtWork(q) : 0;
        }
        return out;
    }

    /** Sales of services from one region to another over all sales of services; across the border to Hong Kong and Macao alone if so asked. */
    static double servicesAway(World world, boolean acrossBorder) {
        double away = 0;
        double all = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            if (world.structure.goods[s]) {
                continue;
            }
            for (int r = 0; r < world.structure.regionCount(); r++) {
                all += Flows.sum(world.flows.trade[s][r]);
                for (int d = 0; d < world.structure.regionCount(); d++) {
                    boolean counts = acrossBorder ? world.structure.crossesBorder(r, d) : r != d;
                    away += counts ? world.flows.trade[s][r][d] : 0;
                }
            }
        }
        return away / all;
    }

    /** Sales abroad of knowledge services over their sales, mainland regions. */
    static double servicesAbroad(World world) {
        int s = world.structure.researchSector;
        double abroad = 0;
        double all = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            abroad += world.structure.special[r] ? 0 : world.flows.exports[r][s];
            all += world.structure.special[r] ? 0 : world.flows.sales[r][s];
        }
        return abroad / all;
    }

    /** Talent who moved between the mainland regions, Hong Kong and Macao in the quarter, 10,000. */
    static double talentAcrossBorder(World world) {
        double moved = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            for (int d = 0; d < world.structure.regionCount(); d++) {
                moved += world.structure.crossesBorder(r, d) ? world.flows.talentMoves[r][d] : 0;
            }
        }
        return moved;
    }

    /** Talent registered on one side of the border who live on the other, 10,000; those from the rest of China are left out. */
    static double talentBeyondBorder(World world) {
        double people = 0;
        for (int i = 0; i < world.talents.count; i++) {
            int home = world.talents.home[i];
            people += world.talents.active[i]
                            && home < world.structure.regionCount()
                            && world.structure.crossesBorder(home, world.talents.region[i])
                    ? world.talents.persons
                    : 0;
        }
        return people;
    }

    /** Wage of talent in the two of the nine with most talent in the base year over that in the other seven, each weighted by talent. */
    static double corePremium(World world, List<String> names) {
        int[] nine = RegionSets.NINE.indicesIn(names);
        double[] wages = new double[2];
        double[] people = new double[2];
        for (int r : nine) {
            int larger = 0;
            for (int other : nine) {
                larger += world.base.talent[other] > world.base.talent[r] ? 1 : 0;
            }
            int side = larger < CORE_CITIES ? 0 : 1;
            wages[side] += world.cities.talent[r] * world.cities.talentWage[r];
            people[side] += world.cities.talent[r];
        }
        return wages[0] / people[0] / (wages[1] / people[1]);
    }
}
