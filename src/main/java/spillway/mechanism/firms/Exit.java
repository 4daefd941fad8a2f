package spillway.mechanism.firms;

import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Numbers;
import spillway.kernel.RandomStreams;
import spillway.world.Cities;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.World;

/**
 * Firms leave: some close, the unproductive sooner; the insolvent must (E45).
 *
 * <p>A firm is insolvent when its loans exceed a multiple of its capital for some quarters; loans beyond the value of its capital
 * are then lost to the bank. A small firm closes: what it leaves (capital, stocks, deposits or loans) becomes assets that
 * entrants and survivors of the same place and sector take over. A large one is restructured and survives, as do its plants and
 * customers. The last firm of a sector in a region stays.
 */
public final class Exit {
    private final Turnover.Params params;
    private final double insolvency;
    private final KeyedRandom random;

    /** The rule under these parameters, with a random stream of its own; {@code insolvency} is loans over capital. */
    public Exit(Turnover.Params params, double insolvency, RandomStreams streams) {
        this.params = params;
        this.insolvency = insolvency;
        this.random = streams.stream("exit");
    }

    /** Lets firms leave. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        Firms firms = world.firms;
        Peers peers = new Peers(world);
        for (int f = 0; f < firms.count; f++) {
            if (!firms.active[f]) {
                continue;
            }
            double collateral = firms.capital[f] * world.cities.capitalPrice[firms.region[f]];
            boolean broke =
                    -firms.funds[f] > insolvency * collateral && firms.born[f] < world.tick - params.graceQuarters();
            firms.distress[f] = broke ? firms.distress[f] + 1 : 0;
            if (firms.distress[f] >= params.distressQuarters()) {
                writeOff(world, f, collateral);
            }
            if (firms.size[f] == Size.SMALL.code && leaves(world, f, peers) && peers.others(f) > 0) {
                peers.goes(f);
                writeOff(world, f, collateral);
                close(world, f);
            }
        }
    }

    private boolean leaves(World world, int f, Peers peers) {
        Firms firms = world.firms;
        if (firms.distress[f] >= params.distressQuarters()) {
            return true;
        }
        return random.at(firms.id[f], world.tick).nextDouble() < hazard(firms, f, peers);
    }

    private double hazard(Firms firms, int f, Peers peers) {
        double edge = firms.logTfp[f] - peers.logTfp(f);
        return Turnover.closure(params, firms.size[f])
                * Exponential.of(
                        -params.selection() * Numbers.clip(edge, -params.selectionBound(), params.selectionBound()));
    }

    /** Why the firm of a row may leave, as the world stands. It draws no random number and changes nothing. */
    public ClosureRisk risk(World world, int f) {
        Firms firms = world.firms;
        Peers peers = new Peers(world);
        boolean last = peers.others(f) == 0;
        double collateral = firms.capital[f] * world.cities.capitalPrice[firms.region[f]];
        return new ClosureRisk(
                last ? 0 : hazard(firms, f, peers),
                firms.logTfp[f] - peers.logTfp(f),
                peers.others(f),
                Math.max(0, -firms.funds[f]) / collateral,
                insolvency,
                firms.distress[f],
                params.distressQuarters());
    }

    /** The bank gives up what the firm's capital does not cover. */
    private static void writeOff(World world, int f, double collateral) {
        double lost = Math.max(0, -world.firms.funds[f] - collateral);
        world.firms.funds[f] += lost;
        world.outside.bankEquity -= lost;
        world.flows.writtenOff += lost;
    }

    private static void close(World world, int f) {
        Firms firms = world.firms;
        Cities cities = world.cities;
        int r = firms.region[f];
        int s = firms.sector[f];
        cities.exitedCapital[r][s] += firms.capital[f];
        cities.exitedStocks[r][s] += firms.inventory[f];
        cities.exitedFunds[r][s] += firms.funds[f];
        if (world.structure.goods[s]) {
            world.opening.leftMade += firms.output[f];
            world.opening.leftSold += firms.sold[f];
        }
        world.flows.exits++;
        world.events.add(
                new Event.FirmEvent("exit", firms.id[f], r, s, firms.origin[f], firms.size[f], firms.capital[f], -1));
        firms.remove(f);
    }
}
