package spillway.benchmark.space;

import spillway.model.ModelParams;
import spillway.world.Talents;

/**
 * The two regions of Forslid and Ottaviano (2003): an enterprise of manufacture needs one unit of mobile talent before its first
 * unit of output and workers for each unit; workers stay and work on farms too, whose goods move free.
 */
final class Footloose {
    /** Share of talents that choose again in a quarter. */
    private static final double RATE = 0.2;

    private Footloose() {}

    /** Real wage of talent in the first region over that in the second, log, when its share of talent is {@code lambda}. */
    static double logRealWageRatio(double mu, double sigma, double phi, double lambda) {
        SmallWorld small = world(mu, sigma, lambda, 1);
        Economy economy = new Economy(small.world, stripped(sigma, phi).params(), Economy.MARKETS, 1);
        economy.settle();
        return StrictMath.log(economy.talentRealWage(0) / economy.talentRealWage(1));
    }

    /**
     * The economy in which this many talents choose, a fifth of them a quarter, by {@code exp(B ln(real wage))}.
     *
     * @param first the share of talents that starts in the first region
     */
    static Economy withChoice(double mu, double sigma, double phi, double sharpness, int talents, double first) {
        ModelParams params = stripped(sigma, phi)
                .with("migration.incomeElasticity", sharpness)
                .with("migration.talentMoveRate", RATE)
                .params();
        SmallWorld small = world(mu, sigma, first, 1.0 / talents);
        Talents rows = small.world.talents;
        for (int k = 0; k < talents; k++) {
            int i = rows.add(k + 1);
            int r = k < first * talents ? 0 : 1;
            rows.region[i] = rows.home[i] = r;
            rows.cell[i] = small.world.cells.ofRegion[r][0];
            rows.since[i] = -1;
            rows.quality[i] = 1;
        }
        new Economy(small.world, params, Economy.MARKETS, 1).settle();
        return new Economy(small.world, params, Economy.with("talent moves"), 1);
    }

    private static Stripped stripped(double sigma, double phi) {
        return new Stripped()
                .with("trade.elasticity", sigma)
                .with("trade.fixedCost", StrictMath.pow(phi, 1 / (1 - sigma)) - 1)
                .with("production.fixedTalent." + Stripped.MANUFACTURE, 1.0)
                .with("production.fixedLabour." + Stripped.FARMS, 1 / sigma);
    }

    private static SmallWorld world(double mu, double sigma, double lambda, double personsPerTalent) {
        SmallWorld small = SmallWorld.alike(2, personsPerTalent);
        small.spendOnManufactures(mu);
        for (int r = 0; r < 2; r++) {
            double share = r == 0 ? lambda : 1 - lambda;
            small.people(r, share, 0.5);
            small.firm(r, SmallWorld.MANUFACTURE, 0, share, 1 / (sigma - 1), sigma / (sigma - 1));
            small.firm(r, SmallWorld.FARMS, 0, 0.4, 1 / (sigma - 1), sigma / (sigma - 1));
            small.world.cities.talentWage[r] = mu / sigma;
            small.world.cities.consumption[r] = 0.5 + share * mu / sigma;
        }
        return small;
    }

    /**
     * Refuses parameters under which talent agglomerates at any cost of trade.
     *
     * @throws IllegalArgumentException if so
     */
    static void check(double mu, double sigma) {
        if (!(mu > 0 && mu < 1 && sigma > 1 && mu < sigma - 1)) {
            throw new IllegalArgumentException("needs 0 < mu < 1 and mu < sigma - 1");
        }
    }

    /**
     * Whether one region can make all manufactures at the wage of farms, which the sustain point rests on: it needs
     * {@code mu <= sigma / (2 sigma - 1)}. Beyond, its farms are gone and its workers dearer, so that talent gains by leaving.
     */
    static boolean bothFarmWithACore(double mu, double sigma) {
        return mu <= sigma / (2 * sigma - 1);
    }
}
