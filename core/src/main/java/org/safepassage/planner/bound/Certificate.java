package org.safepassage.planner.bound;

/// Proof of a bound: numbers by which anybody can verify it. [CertificateVerifier] says what they
/// prove.
public sealed interface Certificate permits ProgramCertificate, PriceCertificate {}
