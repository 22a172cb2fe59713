package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;

/**
 * An amount as stated; never converted here.
 *
 * @param amount greater or equal 0
 * @param currency ISO 4217; empty when the message names none
 */
public record Money(BigDecimal amount, String currency) {}
