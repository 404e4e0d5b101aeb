package id.salur.platform.inbox;

import id.salur.platform.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Polls, has the poll processed in one transaction, commits the offsets. A failure that is not the data's (the database is
 * away) puts the position back and tries again; a kill between commit and offsets is caught by the inbox.
 */
final class InboxWorker extends Thread {
    private static final Logger LOG = Logger.getLogger(InboxWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final EventConsumer consumer;
    private final InboxProcessor processor;
    private final KafkaClients clients;
    private volatile KafkaConsumer<String, byte[]> kafka;
    private final CountDownLatch stop = new CountDownLatch(1);

    InboxWorker(EventConsumer consumer, InboxProcessor processor, KafkaClients clients) {
        super("inbox-" + consumer.topic());
        this.consumer = consumer;
        this.processor = processor;
        this.clients = clients;
        this.kafka = clients.consumer(consumer.topic());
    }

    void end() {
        stop.countDown();
        kafka.wakeup();
    }

    @Override
    public void run() {
        try {
            kafka.subscribe(List.of(consumer.topic()));
            while (stop.getCount() > 0) {
                once();
            }
        } catch (WakeupException e) {
            LOG.debugf("%s ends", getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kafka.close();
        }
    }

    private void once() throws InterruptedException {
        ConsumerRecords<String, byte[]> records;
        try {
            records = kafka.poll(POLL);
        } catch (WakeupException e) {
            throw e;
        } catch (FencedInstanceIdException e) {
            renew();
            return;
        } catch (RuntimeException e) {
            pause(e);
            return;
        }
        if (records.isEmpty()) {
            return;
        }
        try {
            processor.process(consumer, records);
            kafka.commitSync();
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            back(records);
            pause(e);
        }
    }

    /** A consumer that another of the same name has shut out never reads again. */
    private void renew() throws InterruptedException {
        LOG.errorf("%s: another instance has the same name; give each its own SALUR_INSTANCE", getName());
        kafka.close();
        kafka = clients.consumer(consumer.topic());
        kafka.subscribe(List.of(consumer.topic()));
        stop.await(1, TimeUnit.SECONDS);
    }

    private void back(ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (kafka.assignment().contains(partition)) {
                ConsumerRecord<String, byte[]> first =
                        records.records(partition).get(0);
                kafka.seek(partition, first.offset());
            }
        }
    }

    private void pause(RuntimeException e) throws InterruptedException {
        LOG.warnf(e, "%s could not take a batch in, it tries again", getName());
        stop.await(1, TimeUnit.SECONDS);
    }
}
