import { httpTransport, portTransport } from '#test/support/transports.ts';
import { contractSuite } from './suite.ts';

contractSuite('loopback HTTP', httpTransport);
contractSuite('a MessagePort', portTransport);
