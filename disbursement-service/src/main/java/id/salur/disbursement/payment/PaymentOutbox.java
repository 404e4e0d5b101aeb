package id.salur.disbursement.payment;

import id.salur.platform.sql.SqlFile;

/** What Kafka is told of payments: {@code outbox.sql}, a part of the statement that changes them. */
final class PaymentOutbox {
    static final String INSERT = SqlFile.of(PaymentOutbox.class, "outbox");

    private PaymentOutbox() {}
}
