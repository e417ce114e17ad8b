package chat.serendip.platform.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a transaction once more if the database rolled it back because of a conflict with another one. It runs outside
 * the container's own interceptor, and does nothing within a transaction, because only a whole transaction can be
 * repeated.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TransactionRetry {

    private static final Logger LOG = Logger.getLogger(TransactionRetry.class.getName());

    private final TransactionSynchronizationRegistry transactions;

    @Inject
    TransactionRetry(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object run(InvocationContext transaction) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return transaction.proceed();
        }
        try {
            return transaction.proceed();
        } catch (RuntimeException e) {
            if (!WriteConflict.isBehind(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "Tried again after a conflict: " + transaction.getMethod());
            return transaction.proceed();
        }
    }
}
