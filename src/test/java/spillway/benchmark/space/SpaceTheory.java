package spillway.benchmark.space;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** What theory says of the cases, from published formulas and short-run equilibria solved here, without the simulator. */
final class SpaceTheory {
    private SpaceTheory() {}

    /** The value that theory gives for a quantity of a case; NaN where it has no formula here. */
    static double value(String id, String quantity, Map<String, Double> p) {
        return switch (id) {
            case "B1" -> krugmanBreak(p.get("mu"), p.get("sigma"));
            case "B2" -> krugmanSustain(p.get("mu"), p.get("sigma"));
            case "B2b" -> krugmanGap(p.get("mu"), p.get("sigma"), p.get("T"), p.get("lambda"));
            case "B3" ->
                quantity.startsWith("break")
                        ? footlooseBreak(p.get("mu"), p.get("sigma"))
                        : footlooseSustain(p.get("mu"), p.get("sigma"));
            case "B3b" -> footlooseRest(p.get("mu"), p.get("sigma"), p.get("phi"), p.get("B"));
            case "B5" ->
                quantity.contains("smaller region")
                        ? smallShare(p.get("alpha"), p.get("beta"), p.get("sigma"), p.get("T"))
                        : quantity.contains("difference")
                                ? 0
                                : shares(p.get("alpha"), p.get("beta"), p.get("sigma"), p.get("T"), p.get("regions"))[
                                        Integer.parseInt(quantity.substring(quantity.length() - 1)) - 1];
            case "B23a" -> p.get("s") / (p.get("g") + p.get("d"));
            default -> Double.NaN;
        };
    }

    private static double root(DoubleUnaryOperator f, double low, double high) {
        return new BrentSolver(1e-13, 1e-13).solve(1000, f::applyAsDouble, low, high);
    }

    static double krugmanBreak(double mu, double sigma) {
        double rho = (sigma - 1) / sigma;
        double freeness = (rho - mu) * (1 - mu) / ((rho + mu) * (1 + mu));
        return Math.pow(freeness, 1 / (1 - sigma));
    }

    static double krugmanSustain(double mu, double sigma) {
        return root(
                t -> (1 + mu) / 2 * Math.pow(t, 1 - sigma - mu * sigma)
                        + (1 - mu) / 2 * Math.pow(t, sigma - 1 - mu * sigma)
                        - 1,
                1.01,
                25);
    }

    /** Wage equations of Krugman (1991) in the normalisation of Fujita, Krugman and Venables, iterated with damping. */
    static double krugmanGap(double mu, double sigma, double trade, double lambda) {
        double phi = Math.pow(trade, 1 - sigma);
        double[] n = {lambda, 1 - lambda};
        double[] w = {1, 1};
        double[] g = new double[2];
        for (int k = 0; k < 20_000; k++) {
            for (int r = 0; r < 2; r++) {
                g[r] = n[r] * Math.pow(w[r], 1 - sigma) + n[1 - r] * Math.pow(w[1 - r], 1 - sigma) * phi;
            }
            double[] next = new double[2];
            for (int r = 0; r < 2; r++) {
                double here = mu * n[r] * w[r] + (1 - mu) / 2;
                double there = mu * n[1 - r] * w[1 - r] + (1 - mu) / 2;
                next[r] = Math.pow(here / g[r] + phi * there / g[1 - r], 1 / sigma);
            }
            w[0] = 0.5 * (w[0] + next[0]);
            w[1] = 0.5 * (w[1] + next[1]);
        }
        return w[0] * Math.pow(g[0], mu / (sigma - 1)) - w[1] * Math.pow(g[1], mu / (sigma - 1));
    }

    static double footlooseBreak(double mu, double sigma) {
        double a = mu / (sigma - 1);
        double b = mu / sigma;
        return (1 - a) * (1 - b) / ((1 + a) * (1 + b));
    }

    static double footlooseSustain(double mu, double sigma) {
        double a = mu / (sigma - 1);
        double b = mu / sigma;
        return root(phi -> Math.pow(phi, a) * ((1 + b) / 2 * phi + (1 - b) / (2 * phi)) - 1, 0.05, 0.99);
    }

    /** Log real wage ratio: the two wage equations are linear in wages, solved by Cramer's rule. */
    static double footlooseGap(double mu, double sigma, double phi, double lambda) {
        double b = mu / sigma;
        double d1 = lambda + phi * (1 - lambda);
        double d2 = phi * lambda + 1 - lambda;
        // w1 = b [ Y1 / d1 + phi Y2 / d2 ], w2 = b [ phi Y1 / d1 + Y2 / d2 ], Y1 = 1/2 + lambda w1, Y2 = 1/2 + (1 -
        // lambda) w2
        double a11 = 1 - b * lambda / d1;
        double a12 = -b * phi * (1 - lambda) / d2;
        double a21 = -b * phi * lambda / d1;
        double a22 = 1 - b * (1 - lambda) / d2;
        double c1 = b / 2 * (1 / d1 + phi / d2);
        double c2 = b / 2 * (phi / d1 + 1 / d2);
        double w1 = c1 * a22 - a12 * c2;
        double w2 = a11 * c2 - a21 * c1;
        return Math.log(w1 / w2) + mu / (sigma - 1) * Math.log(d1 / d2);
    }

    /** Largest fixed point of {@code lambda = 1 / (1 + exp(-B gap(lambda)))} that an even spread, if unstable, is left for. */
    static double footlooseRest(double mu, double sigma, double phi, double sharpness) {
        double lambda = 0.6;
        for (int k = 0; k < 20_000; k++) {
            double wanted = 1 / (1 + Math.exp(-sharpness * footlooseGap(mu, sigma, phi, lambda)));
            lambda += 0.05 * (wanted - lambda);
        }
        return lambda;
    }

    /** Shares of many regions: wages from balanced trade and people from equal welfare, in turn, damped. */
    static double[] shares(double alpha, double beta, double sigma, double trade, double count) {
        double[][] minutes = Uniqueness.minutes((int) count);
        int n = minutes.length;
        double[] w = new double[n];
        double[] people = new double[n];
        Arrays.fill(w, 1);
        Arrays.fill(people, 1.0 / n);
        for (int k = 0; k < 20_000; k++) {
            double[] pull = new double[n];
            double[] index = new double[n];
            for (int d = 0; d < n; d++) {
                for (int r = 0; r < n; r++) {
                    pull[r] = Math.pow(w[r] / Math.pow(people[r], alpha), 1 - sigma);
                    index[d] += pull[r] * Math.pow(1 + (trade - 1) * minutes[r][d] / 100, 1 - sigma);
                }
            }
            double[] wanted = new double[n];
            double sum = 0;
            for (int r = 0; r < n; r++) {
                double sales = 0;
                for (int d = 0; d < n; d++) {
                    sales += pull[r]
                            * Math.pow(1 + (trade - 1) * minutes[r][d] / 100, 1 - sigma)
                            * w[d]
                            * people[d]
                            / index[d];
                }
                wanted[r] = Math.pow(w[r] * Math.pow(index[r], 1 / (sigma - 1)), -1 / beta);
                sum += wanted[r];
                w[r] *= Math.pow(sales / (w[r] * people[r]), 0.1);
            }
            for (int r = 0; r < n; r++) {
                people[r] += 0.05 * (wanted[r] / sum - people[r]);
            }
        }
        return people;
    }

    /** Small share of two regions at rest: bisected on equal welfare {@code w L^beta / P}, with the wage ratio solved inside. */
    static double smallShare(double alpha, double beta, double sigma, double trade) {
        DoubleUnaryOperator gap = share -> welfareGap(share, alpha, beta, sigma, trade);
        for (double low = 0.001; low < 0.498; low += 0.001) {
            if (gap.applyAsDouble(low) * gap.applyAsDouble(low + 0.001) < 0) {
                return root(gap, low, low + 0.001);
            }
        }
        return 0.5;
    }

    private static double welfareGap(double share, double alpha, double beta, double sigma, double trade) {
        double phi = Math.pow(trade, 1 - sigma);
        double a1 = Math.pow(share, alpha * (sigma - 1));
        double a2 = Math.pow(1 - share, alpha * (sigma - 1));
        double log = root(
                x -> {
                    double v1 = a1 * Math.exp(x * (1 - sigma));
                    double y1 = share * Math.exp(x);
                    double y2 = 1 - share;
                    return v1 * (y1 / (v1 + phi * a2) + phi * y2 / (phi * v1 + a2)) - y1;
                },
                -10,
                10);
        double v1 = a1 * Math.exp(log * (1 - sigma));
        double prices = Math.log((v1 + phi * a2) / (phi * v1 + a2)) / (1 - sigma);
        return log - prices + beta * Math.log(share / (1 - share));
    }
}
