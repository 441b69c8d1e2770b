// The React page begins here.
import { createRoot } from 'react-dom/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createApi } from './api.js';
import { OrderCard } from './OrderCard.jsx';

const api = createApi({
  baseUrl: '/api',
  clientKey: 'demo',
  getAccessToken: async () => 'token',
});

createRoot(document.querySelector('#order-card')).render(
  <QueryClientProvider client={new QueryClient()}>
    <OrderCard api={api} />
  </QueryClientProvider>,
);
