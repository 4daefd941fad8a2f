package spillway.benchmark.space;

import spillway.model.ModelParams;

/**
 * The two regions of Krugman (1991): talent stands for the mobile workers of manufacture, workers for farmers who stay. An enterprise
 * of either sector needs labour before its first unit of output, enterprises enter until profits are gone, farm goods move free.
 */
final class CorePeriphery {
    private CorePeriphery() {}

    /** Real wage of manufacture in the first region less that in the second when its share of the mobile is {@code lambda}. */
    static double realWageGap(double mu, double sigma, double trade, double lambda) {
        ModelParams params = new Stripped()
                .with("trade.elasticity", sigma)
                .with("trade.fixedCost", trade - 1)
                .with("production.fixedLabour." + Stripped.MANUFACTURE, mu / sigma)
                .with("production.fixedLabour." + Stripped.FARMS, (1 - mu) / sigma)
                .params();
        SmallWorld small = SmallWorld.alike(2, 1);
        small.spendOnManufactures(mu);
        for (int r = 0; r < 2; r++) {
            double share = r == 0 ? lambda : 1 - lambda;
            small.people(r, mu * share, (1 - mu) / 2);
            small.firm(r, SmallWorld.MANUFACTURE, 1, share, 1 / (sigma - 1), sigma / (sigma - 1));
            small.firm(r, SmallWorld.FARMS, 0, 0.5, 1 / (sigma - 1), sigma / (sigma - 1));
        }
        Economy economy = new Economy(small.world, params, Economy.MARKETS, 1);
        economy.settle();
        return economy.talentRealWage(0) - economy.talentRealWage(1);
    }

    /**
     * Refuses parameters under which manufacture agglomerates at any cost of trade.
     *
     * @throws IllegalArgumentException if so
     */
    static void check(double mu, double sigma) {
        if (!(mu > 0 && mu < 1 && sigma > 1 && mu * sigma < sigma - 1)) {
            throw new IllegalArgumentException("needs 0 < mu < (sigma - 1) / sigma");
        }
    }
}
