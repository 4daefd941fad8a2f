package spillway.mechanism.firms;

import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

/**
 * What speaks for a step up in a place, apart from the means of its firms (E40): {@code c2 (h / h* - 1) + c3 home + c4 designers - c5
 * dependence}, and, with {@code spiral}, {@code c6 dear + c7 labs + c8 own}, all of these zero in the base year: dear how much dearer
 * labour is ({@link DearLabour}), labs the patient stock of the place's government in
 * logs, own the share by which a contract manufacturer sells less abroad than those of its
 * place did in the base year. Talent is then that within the reach of ideas.
 */
final class StepOdds {
    private final Upgrading.Params params;
    private final World world;
    /** What speaks for a step in each place [region][sector]. */
    private final double[][] odds;

    /** What dear labour and laboratories add in each region. */
    private final double[] lift;

    /** The odds of a quarter as the world stands. */
    StepOdds(Upgrading.Params params, World world) {
        this.params = params;
        this.world = world;
        double[][] designers = designers();
        odds = new double[world.structure.regionCount()][world.structure.sectorCount()];
        lift = new double[odds.length];
        for (int r = 0; r < odds.length; r++) {
            for (int s = 0; s < odds[r].length; s++) {
                odds[r][s] = odds(r, s, designers[r][s]);
            }
            lift[r] = params.spiral() ? lift(r) : 0;
        }
    }

    /** Log odds of a step up of the firm of a row, from contract manufacturing or from designs to a brand. */
    double of(int f) {
        int r = world.firms.region[f];
        int s = world.firms.sector[f];
        if (!params.spiral()) {
            return odds[r][s];
        }
        double own = world.firms.mode[f] == Mode.OEM.code
                ? world.base.contractAbroad[r][s] - world.flows.abroad(world.firms, f)
                : 0;
        return odds[r][s] + (lift[r] + params.ownOrders() * own);
    }

    private double odds(int r, int s, double designers) {
        double sales = world.flows.sales[r][s];
        double home = sales > 0 ? 1 - world.flows.exports[r][s] / sales : 0;
        double odds = params.talent() * talent(r, s) + params.home() * home + params.designers() * designers;
        return params.lockIn() ? odds - params.dependence() * dependence(r, s) : odds;
    }

    private double lift(int r) {
        double laboratories = StrictMath.log1p(world.governments.patientStock[r]);
        return params.labour() * DearLabour.of(world, r) + params.laboratories() * laboratories;
    }

    /** Share of talent in employment over the base year's delta, less one: in the place, or within the reach of ideas. */
    private double talent(int r, int s) {
        double usual = world.base.talentIntensity[s];
        double talent = 0;
        double people = 0;
        for (int from = 0; from < world.structure.regionCount(); from++) {
            double reach = params.spiral() ? world.distances.ideaReach[r][from] : from == r ? 1 : 0;
            double skilled = world.flows.talentEmployed[from][s];
            talent += reach * skilled;
            people += reach * (skilled + world.flows.workersEmployed[from][s]);
        }
        return people > 0 && usual > 0 ? talent / people / usual - 1 : 0;
    }

    /** Share of the largest bloc in what a place sells abroad. */
    private double dependence(int r, int s) {
        double largest = 0;
        for (int b = 0; b < world.structure.blocs.length; b++) {
            largest = Math.max(largest, world.flows.trade[s][r][world.structure.bloc(b)]);
        }
        return world.flows.exports[r][s] > 0 ? largest / world.flows.exports[r][s] : 0;
    }

    /** Share of own-design and own-brand firms in the sector's value added, weighted by the reach of ideas [region][sector]. */
    private double[][] designers() {
        Firms firms = world.firms;
        double[][] own = new double[world.structure.regionCount()][world.structure.sectorCount()];
        double[][] all = new double[own.length][world.structure.sectorCount()];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.valueAdded[f] > 0) {
                own[firms.region[f]][firms.sector[f]] += firms.ownsDesigns(f) ? firms.valueAdded[f] : 0;
                all[firms.region[f]][firms.sector[f]] += firms.valueAdded[f];
            }
        }
        double[][] share = new double[own.length][world.structure.sectorCount()];
        for (int r = 0; r < share.length; r++) {
            for (int s = 0; s < share[r].length; s++) {
                double near = 0;
                double total = 0;
                for (int from = 0; from < share.length; from++) {
                    near += world.distances.ideaReach[r][from] * own[from][s];
                    total += world.distances.ideaReach[r][from] * all[from][s];
                }
                share[r][s] = total > 0 ? near / total : 0;
            }
        }
        return share;
    }
}
