package spillway.mechanism.income;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.P;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.mechanism.trade.GoodsMarket;
import spillway.model.ModelParams;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.World;

class IncomeTest {
    private static final double WEAR = 0.02;

    private final ModelParams model = Baseline.byHand("migration.talentSubsidy.Hong Kong=0.1");
    private final Payments.Params params = model.payments();
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyPaymentHasAPayerAndAPayee(long seed) {
        trade(seed);
        double before = claims();
        double firmsBefore = firmFunds();
        double[] deposits = world.cities.deposits.clone();
        double[] budgets = world.governments.funds.clone();
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        double scale = Math.abs(world.outside.funds) + Flows.sum(world.cities.deposits);
        assertEquals(before, claims(), 1e-11 * scale);
        assertTrue(firmFunds() != firmsBefore);
        for (int r = 0; r < 3; r++) {
            double saved = world.cities.income[r] - world.flows.consumption[r];
            assertEquals(deposits[r] + saved, world.cities.deposits[r], 1e-9, "households");
            var governments = world.governments;
            assertEquals(
                    governments.revenue[r] + world.flows.upperTransfer[r] - governments.outlay[r],
                    governments.balance[r],
                    1e-9,
                    "governments");
            assertEquals(budgets[r] + governments.balance[r], governments.funds[r], 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void valueAddedIsPaidOutAsWagesTaxesInterestAndProfit(long seed) {
        trade(seed);
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        Flows flows = world.flows;
        double made = 0;
        double paid = flows.firmInterest;
        for (int r = 0; r < 3; r++) {
            made += Flows.sum(world.cities.valueAdded[r]);
            paid += flows.wages[r]
                    + flows.productionTax[r]
                    + Flows.sum(flows.profit[r])
                    + Flows.sum(flows.research[r])
                    + Flows.sum(flows.development[r])
                    - Flows.sum(flows.subsidy[r]);
        }
        assertEquals(made, paid, 1e-11 * made);
    }

    @Test
    void oneFirmsBooks() {
        int f = tiny.firm(SHENZHEN, B);
        Firms firms = world.firms;
        firms.price[f] = 1.5;
        firms.output[f] = 22;
        firms.sold[f] = 20;
        firms.funds[f] = -40;
        firms.research[f] = 0.5;
        firms.subsidy[f] = 0.3;
        firms.invested[f] = 2;
        world.cities.capitalPrice[SHENZHEN] = 1.1;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        double value = 22 * 1.5 - 10;
        double tax = 0.1 * value;
        double interest = 0.011 * 40;
        double profit = value - 5 - tax - interest - 0.5 + 0.3;
        double profitTax = 0.15 * profit;
        double dividend = 0.4 * (profit - profitTax - WEAR * 50 * 1.1);
        assertEquals(value, firms.valueAdded[f], 1e-12);
        assertEquals(profit, firms.profit[f], 1e-12);
        assertEquals(-40 + profit - 2 * 1.5 - profitTax - dividend - 2, firms.funds[f], 1e-12, "stocks are not money");
        assertEquals(dividend, world.flows.dividends[SHENZHEN], 1e-12);
        assertEquals(tax + profitTax + 0.03 * 5, world.governments.revenue[SHENZHEN], 1e-12);
        assertEquals(0.97 * 5 + dividend + world.flows.bankPayout[SHENZHEN], world.cities.income[SHENZHEN], 1e-12);
    }

    @Test
    void aGrantForDevelopmentIsIncomeOfTheFirmAndAnOutlayOfItsCity() {
        int granted = tiny.firm(SHENZHEN, B);
        int alone = tiny.firm(GUANGZHOU, B);
        world.firms.development[granted] = 2;
        world.firms.developmentGrant[granted] = 2;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        assertEquals(world.firms.profit[alone], world.firms.profit[granted], 1e-12, "all was paid for it");
        assertEquals(world.firms.funds[alone], world.firms.funds[granted], 1e-12);
        assertEquals(2, world.flows.subsidy[SHENZHEN][B], 1e-12);
        double more = world.governments.outlay[SHENZHEN] - world.governments.outlay[GUANGZHOU];
        assertEquals(2, more, 1e-12);
        assertEquals(world.governments.funds[GUANGZHOU] - 2, world.governments.funds[SHENZHEN], 1e-12);
    }

    /** A year's value added is 40: deposits of 100 are idle beyond 20 and beyond the 10 that the base path gives capital of 50. */
    @Test
    void idleDepositsAreThoseBeyondNeedAndBasePath() {
        int f = tiny.firm(SHENZHEN, B);
        world.firms.funds[f] = 100;
        world.base.firmDeposits[SHENZHEN][B] = 0.2;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        double plain = world.flows.dividends[SHENZHEN];
        TinyWorld other = new TinyWorld();
        int g = other.firm(SHENZHEN, B);
        other.world.firms.funds[g] = 100;
        other.world.base.firmDeposits[SHENZHEN][B] = 0.2;
        ModelParams set = Baseline.byHand("payments.idlePayout=0.1", "payments.idleFrom=0.5");
        new Payments(set.payments(), WEAR, set.migration().talentSubsidy()).step(other.world);
        assertEquals(0.1 * (100 - 20 - 0.2 * 50), other.world.flows.dividends[SHENZHEN] - plain, 1e-12);
        other.world.tick = -1;
        other.world.flows.clear();
        other.world.firms.funds[g] = 100;
        new Payments(set.payments(), WEAR, set.migration().talentSubsidy()).step(other.world);
        assertEquals(plain, other.world.flows.dividends[SHENZHEN], 1e-12, "not while the base year is held");
    }

    @Test
    void foreignOwnersTakeTheirDividendsHomeAndLossesAreNotTaxed() {
        int abroad = tiny.firm(SHENZHEN, B);
        world.firms.origin[abroad] = 1;
        int poor = tiny.firm(HONG_KONG, B);
        world.firms.workers[poor] = 30;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        assertEquals(0, world.flows.dividends[SHENZHEN]);
        assertTrue(world.flows.dividendsAbroad[SHENZHEN] > 0);
        double loss = 10 - 31 - 1;
        assertEquals(loss, world.firms.profit[poor], 1e-12);
        assertEquals(loss, world.firms.funds[poor], 1e-12);
    }

    @Test
    void aCityThatAddsToTheWagesOfTalentPaysForIt() {
        tiny.firm(HONG_KONG, B);
        world.cities.talentWage[HONG_KONG] = 2;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        double paid = 0.1 * 2 * 96;
        assertEquals(paid, world.governments.outlay[HONG_KONG], 1e-12);
        double wages = 2 + 4;
        assertEquals(0.97 * wages + paid + world.flows.dividends[HONG_KONG], world.cities.income[HONG_KONG], 1e-12);
        assertEquals(0, world.flows.talentSubsidy[SHENZHEN]);
    }

    @Test
    void theBankKeepsInterestOnlyToRestoreItsEquity() {
        int f = tiny.firm(SHENZHEN, B);
        world.firms.funds[f] = -1000;
        world.outside.bankEquity = 10;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        double loans = -world.firms.funds[f];
        double kept = Math.min(11, params.bankEquityPace() * (params.bankEquity() * loans - 10));
        assertEquals(10 + kept, world.outside.bankEquity, 1e-9);
        assertEquals(11 - kept, Flows.sum(world.flows.bankPayout), 1e-9);
    }

    @Test
    void householdsSpendOutOfIncomeAndDeposits() {
        world.base.propensity[SHENZHEN] = 0.45;
        world.cities.income[SHENZHEN] = 200;
        world.cities.deposits[SHENZHEN] = 1000;
        new Consumption(model.consumption()).step(world);
        assertEquals(0.45 * 200 + 0.02 * 1000, world.cities.consumption[SHENZHEN], 1e-12);
        world.cities.income[SHENZHEN] = -1e6;
        new Consumption(model.consumption()).step(world);
        assertEquals(0, world.cities.consumption[SHENZHEN]);
    }

    /** Three quarters of income from work in 2010, a quarter from property, which is spent half as readily: a yuan moved to it is spent less. */
    @Test
    void spendingByIncomeIsThatOfOnePropensityInTheBaseYearAndLaterCountsWhoGetsIt() {
        Consumption byIncome = new Consumption(Baseline.byHand(
                        "consumption.byIncome=true",
                        "consumption.talentPropensity=1",
                        "consumption.ownersPropensity=0.5")
                .consumption());
        world.base.propensity[SHENZHEN] = 0.7;
        double[] shares = {0.25, 0.5, 0.25};
        for (int k = 0; k < 3; k++) {
            world.base.incomeShare[k][SHENZHEN] = shares[k];
            world.cities.classIncome[k][SHENZHEN] = 200 * shares[k];
        }
        world.cities.income[SHENZHEN] = 200;
        world.cities.deposits[SHENZHEN] = 0;
        world.tick = 1;
        byIncome.step(world);
        assertEquals(0.7 * 200, world.cities.consumption[SHENZHEN], 1e-12);
        world.cities.classIncome[1][SHENZHEN] -= 10;
        world.cities.classIncome[2][SHENZHEN] += 10;
        byIncome.step(world);
        assertEquals(0.7 * 200 - 0.7 / 0.875 * 5, world.cities.consumption[SHENZHEN], 1e-12);
        assertEquals(0.7 / 0.875 * 90, world.cities.classConsumption[1][SHENZHEN], 1e-12);
        world.tick = -1;
        byIncome.step(world);
        assertEquals(
                0.7 * 200, world.cities.consumption[SHENZHEN], 1e-12, "while the base is held all income is alike");
    }

    @Test
    void cutOffFromIncomeSpendingDoesNotAnswerToIt() {
        Consumption cut = new Consumption(
                Baseline.byHand("consumption.followsIncome=false").consumption());
        world.base.moneyGrowth[SHENZHEN] = 0.02;
        world.cities.consumption[SHENZHEN] = 100;
        world.cities.income[SHENZHEN] = 1e6;
        cut.step(world);
        assertEquals(102, world.cities.consumption[SHENZHEN], 1e-9);
    }

    @Test
    void cutOffFromIncomeSpendingGrowsEverMoreSlowly() {
        Consumption cut = new Consumption(
                Baseline.byHand("consumption.followsIncome=false").consumption());
        world.base.moneyGrowth[SHENZHEN] = 0.02;
        world.cities.consumption[SHENZHEN] = 100;
        world.tick = -1;
        cut.step(world);
        assertEquals(100, world.cities.consumption[SHENZHEN], 1e-12, "while the base is held it stays");
        world.tick = 40;
        cut.step(world);
        assertEquals(101, world.cities.consumption[SHENZHEN], 1e-12, "half the growth after ten years");
    }

    /** Interest of 11 on public debt; equity wanted 80; a fifth of the gap is closed a quarter. */
    @ParameterizedTest
    @CsvSource({"60, 0, 4", "10, 0, 11", "100, 0, -4", "60, -1, 0"})
    void theBanksOwnersShareWhatItDoesNotKeepByWages(double equity, int tick, double kept) {
        int one = tiny.firm(GUANGZHOU, B);
        int two = tiny.firm(SHENZHEN, B);
        world.firms.workers[two] = 14;
        world.firms.funds[one] = world.firms.funds[two] = 1000;
        world.governments.funds[HONG_KONG] = -1000;
        world.governments.funds[GUANGZHOU] = 500;
        world.outside.bankEquity = equity;
        world.tick = tick;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        assertEquals(11, world.flows.publicInterest, 1e-12);
        assertEquals(equity + kept, world.outside.bankEquity, 1e-12);
        assertEquals((11 - kept) * 5 / 20, world.flows.bankPayout[GUANGZHOU], 1e-12);
        assertEquals((11 - kept) * 15 / 20, world.flows.bankPayout[SHENZHEN], 1e-12);
    }

    @Test
    void aBankWithoutEquityCannotPayOutMoreThanItHas() {
        int f = tiny.firm(GUANGZHOU, B);
        world.firms.funds[f] = 1000;
        world.outside.bankEquity = -30;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        assertEquals(0, world.outside.bankEquity, 1e-12, "its owners make good what is missing");
        assertEquals(-30, world.flows.bankPayout[GUANGZHOU], 1e-12);
    }

    @Test
    void aCitysBooksAndTheOutside() {
        int f = tiny.firm(GUANGZHOU, B);
        world.firms.funds[f] = 1000;
        world.outside.bankEquity = 80;
        world.flows.sales[SHENZHEN][B] = 100;
        world.flows.stockbuilding[SHENZHEN][B] = 10;
        world.flows.materials[SHENZHEN][B] = 50;
        world.base.upperTransferShare[SHENZHEN] = 0.1;
        world.base.remittanceShare[SHENZHEN] = 0.05;
        world.governments.worksGrant[SHENZHEN] = 2;
        world.governments.subsidyPaid[SHENZHEN] = 3;
        world.governments.funds[SHENZHEN] = -1000;
        world.flows.government[SHENZHEN] = 20;
        world.flows.importsAbroad[SHENZHEN] = 4;
        world.flows.importsChina[SHENZHEN] = 5;
        world.flows.exports[SHENZHEN][B] = 2;
        world.flows.exportsToChina[SHENZHEN][B] = 1;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        assertEquals(8, world.flows.upperTransfer[SHENZHEN], 1e-12);
        assertEquals(3, world.flows.remittances[SHENZHEN], 1e-12);
        assertEquals(34, world.governments.outlay[SHENZHEN], 1e-12);
        assertEquals(-26, world.governments.balance[SHENZHEN], 1e-12);
        assertEquals(-1026, world.governments.funds[SHENZHEN], 1e-12);
        assertEquals(-3, world.cities.income[SHENZHEN], 1e-12);
        assertEquals(-8 + 3 + 9 - 3, world.outside.funds, 1e-12);
    }

    @Test
    void theBooksOfFirmsAddUpByPlaceAndTheGoneAreNotPaid() {
        int f = tiny.firm(SHENZHEN, B);
        world.firms.subsidy[f] = 0.3;
        world.firms.funds[f] = -100;
        world.cities.valueAdded[SHENZHEN][K] = 77;
        int service = tiny.firm(SHENZHEN, P);
        world.firms.output[service] = 30;
        int gone = tiny.firm(SHENZHEN, B);
        world.firms.remove(gone);
        world.firms.sold[gone] = world.firms.price[gone] = 20;
        new Payments(params, WEAR, model.migration().talentSubsidy()).step(world);
        assertEquals(10, world.cities.valueAdded[SHENZHEN][B], 1e-12);
        assertEquals(10, world.cities.valueAdded[SHENZHEN][P], 1e-12, "services cannot be stocked");
        assertEquals(0, world.cities.valueAdded[SHENZHEN][K], "last quarter's is forgotten");
        assertEquals(5, world.flows.wageBill[SHENZHEN][B], 1e-12);
        assertEquals(10, world.flows.wages[SHENZHEN], 1e-12);
        assertEquals(0.3, world.flows.subsidy[SHENZHEN][B], 1e-12);
        assertEquals(1.1, world.flows.firmInterest, 1e-12);
        assertEquals(2, world.flows.productionTax[SHENZHEN], 1e-12);
        assertEquals(10 - 5 - 1 - 1.1 + 0.3, world.flows.profit[SHENZHEN][B], 1e-12);
    }

    private double firmFunds() {
        double sum = 0;
        for (int f = 0; f < world.firms.count; f++) {
            sum += world.firms.funds[f];
        }
        return sum;
    }

    private double claims() {
        return firmFunds()
                + Flows.sum(world.cities.deposits)
                + Flows.sum(world.governments.funds)
                + world.outside.funds
                + world.outside.bankEquity;
    }

    /** A quarter of sales and purchases in a world of random firms. */
    private void trade(long seed) {
        KeyedRandom random = new RandomStreams(seed).stream("income").at(0, 0);
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                for (int k = 0; k < 4; k++) {
                    firm(r, s, random);
                }
            }
            world.cities.deposits[r] = 4000 * random.nextDouble();
            world.cities.consumption[r] = 300 * random.nextDouble();
            world.governments.funds[r] = 500 * random.nextGaussian();
            world.governments.service[r] = 50 * random.nextDouble();
            world.governments.quickMoney[r] = world.governments.subsidyPaid[r] + random.nextDouble();
            world.base.upperTransferShare[r] = 0.1 * random.nextGaussian();
            world.base.remittanceShare[r] = 0.1 * random.nextGaussian();
        }
        for (int d = 3; d < world.structure.destinations(); d++) {
            for (int s = 0; s < 4; s++) {
                world.outside.demand[s][d] = 60 * random.nextDouble();
            }
        }
        world.outside.bankEquity = 20;
        world.outside.funds = -claims();
        new GoodsMarket(model.trade()).step(world);
    }

    private void firm(int r, int s, KeyedRandom random) {
        Firms firms = world.firms;
        int f = tiny.firm(r, s);
        firms.output[f] = 40 * random.nextDouble();
        firms.materialsCost[f] = 0.4 * firms.output[f];
        firms.funds[f] = 60 * random.nextGaussian();
        firms.workers[f] = 8 * random.nextDouble();
        firms.research[f] = random.nextDouble();
        firms.development[f] = random.nextDouble();
        firms.developmentGrant[f] = 0.4 * firms.development[f];
        firms.subsidy[f] = random.nextDouble();
        firms.invested[f] = 2 * random.nextDouble();
        firms.origin[f] = (byte) (random.nextDouble() < 0.5 ? 0 : 1);
        world.governments.subsidyPaid[r] += firms.subsidy[f];
        world.flows.materials[r][s] += firms.materialsCost[f];
        world.flows.research[r][s] += firms.research[f];
        world.flows.development[r][s] += firms.development[f];
        world.flows.investment[r][s] += firms.invested[f];
    }
}
