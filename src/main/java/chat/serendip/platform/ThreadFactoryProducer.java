package chat.serendip.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Makes the container's thread factory and its transaction registry injectable. */
@ApplicationScoped
class ThreadFactoryProducer {

    @Produces
    @Resource
    @SuppressWarnings("NullAway.Init") // the container fills it
    ManagedThreadFactory threads;

    @Produces
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    @SuppressWarnings("NullAway.Init") // the container fills it
    TransactionSynchronizationRegistry transactions;
}
