package spillway.mechanism.digital;

import spillway.kernel.Power;
import spillway.world.DigitalStage;
import spillway.world.DigitalYield;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Private and social return of one more small firm that adopts the first vintage, at today's output, prices and adopters: the first
 * derivatives of {@link DigitalGains}, summed over all adopters by value added.
 *
 * <p>Private is what it gains itself. Social adds what others gain: by data, {@code pooled k / Y u z a D^(a-1)} for each unit that it makes,
 * and along the chain by what it adds to the shares of adopters among others' suppliers and buyers and among the small suppliers of large
 * firms. What others lose to a stronger rival is not in it.
 */
final class AdoptionReturns {
    private final DigitalReturns.Params params;
    private final DigitalGains gains;
    private final World world;
    private final int regions;
    private final int sectors;
    /** Value added that a unit more of each share or of data adds [region][sector], [region][sector], [group][region]. */
    private final double[][] byChain;

    private final double[][] bySmallSuppliers;
    private final double[][] byData;
    private double usableData;

    AdoptionReturns(DigitalReturns.Params params, DigitalGains gains, World world) {
        this.params = params;
        this.gains = gains;
        this.world = world;
        regions = world.structure.regionCount();
        sectors = world.structure.sectorCount();
        byChain = new double[regions][sectors];
        bySmallSuppliers = new double[regions][sectors];
        byData = new double[Structure.GROUPS.length][regions];
        weigh();
    }

    /** What adopters would gain by a unit more of each. */
    private void weigh() {
        Firms firms = world.firms;
        double weight = 0;
        for (int f = 0; f < firms.count; f++) {
            int stage = firms.digitalStage[f];
            if (!firms.active[f] || stage == DigitalStage.NONE.code) {
                continue;
            }
            int r = firms.region[f];
            int s = firms.sector[f];
            double value = Math.max(0, firms.valueAdded[f]);
            double kept = value * gains.kept(f);
            byChain[r][s] += kept * params.networkedGain() * (1 - params.aloneShare());
            if (gains.isLarge(f)) {
                bySmallSuppliers[r][s] += value * gains.whole(f, stage) * params.backlinkLoss();
            }
            double data = gains.data.usable(f);
            if (data > 0) {
                byData[world.structure.group[s]][r] += kept
                        * gains.dataUse(stage)
                        * params.dataGain()
                        * params.dataPower()
                        * Power.of(data, params.dataPower() - 1);
            }
            usableData += value * data;
            weight += value;
        }
        usableData = weight > 0 ? usableData / weight : 0;
    }

    /** Notes returns over value added of all small firms that have not adopted, and the data that adopters can use. */
    void note(DigitalYield yields) {
        double[][] ofValue = new double[regions][sectors];
        double[][] ofUnit = new double[regions][sectors];
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                ofValue[r][s] = alongTheChain(r, s);
                ofUnit[r][s] = byData(r, s);
            }
        }
        Firms firms = world.firms;
        double own = 0;
        double others = 0;
        double all = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]
                    && firms.digitalStage[f] == DigitalStage.NONE.code
                    && firms.size[f] == Size.SMALL.code
                    && firms.valueAdded[f] > 0) {
                int r = firms.region[f];
                int s = firms.sector[f];
                all += firms.valueAdded[f];
                own += firms.valueAdded[f] * gains.next(f);
                others += firms.output[f] * (firms.price[f] * ofValue[r][s] + ofUnit[r][s]);
            }
        }
        yields.privateReturn = all > 0 ? own / all : 0;
        yields.socialReturn = all > 0 ? (own + others) / all : 0;
        yields.usableData = usableData;
    }

    /** Value added that others gain along the chain for a unit of value that a small firm makes with the first vintage. */
    private double alongTheChain(int from, int i) {
        double sum = 0;
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                sum += byChain[r][s] > 0 ? byChain[r][s] * gains.ecosystem.rise(r, s, from, i) : 0;
                sum += bySmallSuppliers[r][s] > 0
                        ? bySmallSuppliers[r][s] * gains.ecosystem.riseOfSmall(r, s, from, i)
                        : 0;
            }
        }
        return sum;
    }

    /** Value added that others gain by the data of a unit of output. */
    private double byData(int from, int i) {
        int g = world.structure.group[i];
        double sum = 0;
        for (int to = 0; to < regions; to++) {
            sum += byData[g][to] * gains.data.rise(g, to, from);
        }
        return sum;
    }
}
