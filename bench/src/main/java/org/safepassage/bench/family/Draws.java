package org.safepassage.bench.family;

import java.util.SplittableRandom;

/// Seeded draws from the distributions that the recipe names.
final class Draws {
    private final SplittableRandom random;

    Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A whole number from `least` to `most`, each as likely.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /// A number from `least` up to but not including `most`.
    double real(double least, double most) {
        return random.nextDouble(least, most);
    }

    /// True in this share of draws.
    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /// A whole number by the lognormal distribution, kept within its limits.
    int lognormal(double median, double spread, int least, int most) {
        double drawn = median * StrictMath.exp(spread * random.nextGaussian());
        return Math.clamp(Math.round(drawn), least, most);
    }

    /// A whole number by the Poisson distribution (Knuth's product of uniform draws).
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
