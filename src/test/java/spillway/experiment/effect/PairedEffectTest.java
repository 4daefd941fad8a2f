package spillway.experiment.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PairedEffectTest {

    /** Mean 2.5, variance 5/3, standard error .645497; the 97.5% point of t with three degrees of freedom is 3.182446. */
    @Test
    void theIntervalIsStudents() {
        PairedEffect effect = PairedEffect.of(new double[] {1, 4, 2, 3});
        assertEquals(2.5, effect.mean(), 1e-15);
        assertEquals(2.5 - 3.182446 * 0.645497, effect.lower(), 1e-5);
        assertEquals(2.5 + 3.182446 * 0.645497, effect.upper(), 1e-5);
        assertEquals(4, effect.pairs());
        assertEquals(1, effect.sign());
        assertEquals(1, effect.positive());
    }

    @Test
    void whatIsUndefinedIsLeftOut() {
        PairedEffect effect = PairedEffect.of(new double[] {-1, Double.NaN, -2, -3, 0, Double.POSITIVE_INFINITY});
        assertEquals(4, effect.pairs());
        assertEquals(-1.5, effect.mean());
        assertEquals(0.75, effect.negative());
        assertEquals(0, effect.positive());
        // Standard error again .645497: -1.5 + 2.054 is above zero.
        assertEquals(0, effect.sign());
    }

    @Test
    void oneSeedDecidesNothing() {
        PairedEffect one = PairedEffect.of(new double[] {5});
        assertEquals(5, one.mean());
        assertTrue(Double.isNaN(one.lower()));
        assertEquals(0, one.sign());
        assertEquals(0, PairedEffect.of(new double[0]).pairs());
        assertEquals(0, PairedEffect.of(new double[] {0, 0, 0}).sign(), "nothing happened");
        assertEquals(-1, PairedEffect.of(new double[] {-2, -2, -2}).sign(), "always the same");
    }
}
