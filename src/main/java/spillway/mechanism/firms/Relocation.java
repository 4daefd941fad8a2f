package spillway.mechanism.firms;

import org.jspecify.annotations.Nullable;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Numbers;
import spillway.kernel.Param;
import spillway.kernel.RandomStreams;
import spillway.world.Cities;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Firms move to places that have become better, and simple makers of goods move inland (E46).
 *
 * <p>The chance that a firm of region r moves to q in a quarter is {@code pace m_qs exp(-minutes_rq / reach) max(0, exp(U_q - U_r) - 1)}:
 * m is the share of q in the sector's capital, U what {@link PlaceChange} says has changed there since the base year. While nothing has
 * changed nobody moves; how good places were in 2010 is in what was solved for. Services other than the knowledge-intensive stay with their
 * customers. Hong Kong and Macao take no part: what crosses that border is direct investment.
 *
 * <p>The firm leaves a part of its capital to the firms of its old place, without pay: that is what the move costs. Debts, stocks and customers
 * come along, and so do the niches. Its taste weight is converted into the unit of the new place, by what its own access
 * earned in either in the base year, so that a move between places whose markets have changed alike leaves sales as they were. Of what sets its old place's productivity apart from the new one's it keeps a part.
 *
 * <p>Inland, into the rest of China, go contract manufacturers and makers of goods that are not high-value, in so far as labour and land have
 * become dearer than there: {@code inlandPace (L(z) - L(z0))}, L logistic, where positive; what labour weighs in z shrinks with the share of
 * routine labour in cost that a firm has automated away. They take capital and money out of the region
 * and leave their stocks.
 */
public final class Relocation {
    private final Params params;
    private final double subsidyPull;
    private final double creditLimit;
    private final Turnover.Params turnover;
    private final KeyedRandom random;
    private @Nullable CellChoice cells;

    /** Parameters of moves of firms. */
    public record Params(
            @Param(doc = "Whether firms move", unit = "switch", source = "model description")
            boolean enabled,

            @Param(
                    doc =
                            "Chance of a move in a quarter to a place next door that holds all of the sector and is better by .7 in logs",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.25,
                    source = "assumed: some half per cent of those who can move do so in a year")
            double pace,

            @Param(
                    doc = "Minutes over which the chance of a move falls by 63%",
                    unit = "min",
                    min = 10,
                    max = 400,
                    source = "assumed; most moves of firms are short")
            double reachMinutes,

            @Param(
                    doc = "Change in the value of a place beyond which moves answer no more",
                    unit = "log",
                    min = 0.1,
                    max = 1.5,
                    source = "assumed")
            double bound,

            @Param(
                    doc = "Weight of what the value of a place to investors has changed by",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "assumed: that of entry")
            double value,

            @Param(
                    doc = "Weight of the change of wages, times the firm's share of wages in value added",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "the cost of labour enters cost by its share; weight assumed")
            double labour,

            @Param(doc = "Weight of the change of rent", unit = "elasticity", min = 0, max = 2, source = "assumed")
            double land,

            @Param(
                    doc = "Weight of the change of research within the reach of ideas",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "assumed")
            double research,

            @Param(
                    doc = "Share of a firm's capital that moves with it",
                    unit = "share",
                    min = 0.1,
                    max = 1,
                    source = "assumed; buildings and part of the equipment stay")
            double capitalMoved,

            @Param(
                    doc = "Share of what sets the productivity of its old place apart that a firm takes to the new one",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double carried,

            @Param(
                    doc = "Chance of a move inland in a quarter where everything speaks for it",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.1,
                    source = "assumed")
            double inlandPace,

            @Param(
                    doc = "Log odds of a move inland in the base year",
                    unit = "log odds",
                    min = -6,
                    max = 0,
                    source = "assumed")
            double inlandStart,

            @Param(
                    doc = "Weight of the rise of wages over that of the rest of China",
                    unit = "log odds",
                    min = 0,
                    max = 10,
                    source = "assumed")
            double inlandLabour,

            @Param(
                    doc = "Weight of the rise of rent over that of wages in the rest of China",
                    unit = "log odds",
                    min = 0,
                    max = 5,
                    source = "assumed")
            double inlandLand,

            @Param(
                    doc = "Weight of the gain of supplier access, against a move inland",
                    unit = "log odds",
                    min = 0,
                    max = 5,
                    source = "assumed")
            double inlandSuppliers) {}

    /**
     * The rule under these parameters, with a random stream of its own.
     *
     * @param turnover how newcomers choose a cell
     * @param subsidyPull weight of a subsidy in the value of a place
     * @param creditLimit loans over capital at which lending stops
     */
    public Relocation(
            Params params, Turnover.Params turnover, double subsidyPull, double creditLimit, RandomStreams streams) {
        this.params = params;
        this.turnover = turnover;
        this.subsidyPull = subsidyPull;
        this.creditLimit = creditLimit;
        this.random = streams.stream("relocation");
    }

    /** Lets firms move; nobody does before the first quarter has ended. All see the region as it stood before. */
    public void step(World world) {
        if (world.tick <= 0) {
            return;
        }
        Firms firms = world.firms;
        Peers peers = new Peers(world);
        PlaceChange change = new PlaceChange(params, world, subsidyPull);
        double[] productivity = meanLogTfp(peers);
        CellChoice choice = CellChoice.renewed(cells, world, turnover);
        cells = choice;
        double[] chance = new double[world.structure.regionCount() + 1];
        int rows = firms.count;
        for (int f = 0; f < rows; f++) {
            if (!firms.active[f] || peers.others(f) == 0 || !(firms.capital[f] > 0)) {
                continue;
            }
            weigh(world, f, peers, change, chance);
            KeyedRandom draw = random.at(firms.id[f], world.tick);
            int to = chosen(chance, draw.nextDouble());
            if (to == world.structure.regionCount()) {
                moveInland(world, f, peers);
            } else if (to >= 0) {
                move(world, f, to, peers, productivity, choice.pick(to, firms.sector[f], draw.nextDouble()));
            }
        }
    }

    /** Chance of a move to each region, and last inland. */
    private void weigh(World world, int f, Peers peers, PlaceChange change, double[] chance) {
        Firms firms = world.firms;
        int from = firms.region[f];
        int s = firms.sector[f];
        double share = labourShare(world, f);
        double here = change.value(from, s, share);
        boolean free = canMove(world, f) && (world.structure.goods[s] || world.structure.highValue[s]);
        for (int to = 0; to < chance.length - 1; to++) {
            double better = change.value(to, s, share) - here;
            if (!free || to == from || world.structure.special[to] || better <= 0) {
                chance[to] = 0;
                continue;
            }
            chance[to] = params.pace()
                    * peers.capital[peers.place(to, s)]
                    / change.capital(s)
                    * Exponential.of(-world.distances.minutes[from][to] / params.reachMinutes())
                    * (Exponential.of(Math.min(better, params.bound())) - 1);
        }
        chance[chance.length - 1] = free && change.isSimple(f) ? change.inland(f) : 0;
    }

    /** Whether the firm may move, and lenders bear its debts on the capital that would move. */
    private boolean canMove(World world, int f) {
        Firms firms = world.firms;
        if (world.structure.special[firms.region[f]]) {
            return false;
        }
        double capital = params.capitalMoved() * firms.capital[f] * world.cities.capitalPrice[firms.region[f]];
        return -firms.funds[f] < creditLimit * capital;
    }

    private static double labourShare(World world, int f) {
        Firms firms = world.firms;
        int r = firms.region[f];
        double wages = world.cities.talentWage[r] * firms.talent[f] + world.cities.workerWage[r] * firms.workers[f];
        return firms.valueAdded[f] > 0 ? Numbers.clip(wages / firms.valueAdded[f], 0, 1) : 0;
    }

    /** Index of the place at a uniform number; -1 if the firm stays. */
    private static int chosen(double[] chance, double uniform) {
        double left = uniform;
        for (int to = 0; to < chance.length; to++) {
            left -= chance[to];
            if (left < 0) {
                return to;
            }
        }
        return -1;
    }

    private static double[] meanLogTfp(Peers peers) {
        double[] mean = new double[peers.attraction.length];
        for (int place = 0; place < mean.length; place++) {
            mean[place] = peers.attraction[place] > 0 ? peers.logTfpSum[place] / peers.attraction[place] : Double.NaN;
        }
        return mean;
    }

    private void move(World world, int f, int to, Peers peers, double[] productivity, int cell) {
        Firms firms = world.firms;
        int from = firms.region[f];
        int s = firms.sector[f];
        double apart = productivity[peers.place(from, s)] - productivity[peers.place(to, s)];
        leave(world, f, peers, to);
        leaveCapital(world, f);
        firms.attraction[f] *= earned(world, f, from) / earned(world, f, to);
        firms.logTfp[f] -= Double.isFinite(apart) ? (1 - params.carried()) * apart : 0;
        CellChoice.settle(world, f, cell, params.carried());
        firms.region[f] = to;
        peers.settles(world, f);
    }

    /** What a unit of taste weight earned in a place of the base year, 100m RMB, by the access that the firm has now. */
    private static double earned(World world, int f, int r) {
        Firms firms = world.firms;
        double[] reach = world.base.reach[firms.sector[f]][r];
        double abroad = firms.ownsDesigns(f) ? world.outside.ownDesignPull : 1;
        double earned = 0;
        for (int m = 0; m < reach.length; m++) {
            earned += firms.access[f][m] * (m == Structure.HOME ? 1 : abroad) * reach[m];
        }
        return earned;
    }

    /** It takes what moves of its capital, and its money, out of the region; the rest and its stocks stay. */
    private void moveInland(World world, int f, Peers peers) {
        Firms firms = world.firms;
        Cities cities = world.cities;
        int r = firms.region[f];
        int s = firms.sector[f];
        leave(world, f, peers, world.structure.regionCount());
        leaveCapital(world, f);
        cities.exitedStocks[r][s] += firms.inventory[f];
        world.outside.funds += firms.funds[f];
        world.flows.exits++;
        firms.remove(f);
    }

    private void leaveCapital(World world, int f) {
        Firms firms = world.firms;
        double left = (1 - params.capitalMoved()) * firms.capital[f];
        world.cities.exitedCapital[firms.region[f]][firms.sector[f]] += left;
        firms.capital[f] -= left;
    }

    private void leave(World world, int f, Peers peers, int to) {
        Firms firms = world.firms;
        int r = firms.region[f];
        double capital = params.capitalMoved() * firms.capital[f];
        peers.leaves(world, f);
        world.flows.firmMoves[r][to] += capital * world.cities.capitalPrice[r];
        world.events.add(new Event.FirmEvent(
                "move", firms.id[f], r, firms.sector[f], firms.origin[f], firms.size[f], capital, to));
    }
}
